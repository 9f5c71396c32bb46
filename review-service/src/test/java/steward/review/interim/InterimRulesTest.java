package steward.review.interim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseParked;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.review.CaseFixtures;
import steward.review.interim.InterimRules.Restriction;
import steward.review.policy.ContentDays;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

class InterimRulesTest {

    private static final ContentDays TODAY = new ContentDays(null, LocalDate.of(2026, 11, 21));

    private final InterimRules rules = new InterimRules(PolicyFixtures.shipped());

    @Test
    void aSevereCaseThatWaitsIsRestrictedAsItsCategorySays() {
        Restriction taken = taken(waiting("violence_threat", Severity.S1)).orElseThrow();

        assertThat(taken.action().type()).isEqualTo("restrict_visibility");
        assertThat(taken.action().target()).isEqualTo(Target.CONTENT);
        assertThat(taken.clause().clause()).isEqualTo("CS-THREAT-1");
        assertThat(taken.clause().version()).isEqualTo("1.0.0");
    }

    @Test
    void whatPolicyNamesNothingForIsNotRestricted() {
        assertThat(taken(waiting("harassment", Severity.S1))).isEmpty();
        assertThat(taken(waiting("a-category-that-nobody-knows", Severity.S0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"S2", "S3", "S4"})
    void whatIsNotSevereIsNotRestricted(Severity mild) {
        assertThat(taken(waiting("violence_threat", mild))).isEmpty();
    }

    @Test
    void whatDoesNotWaitOrWasDecidedOnceIsNotRestricted() {
        ReviewCase waiting = waiting("violence_threat", Severity.S1);

        assertThat(taken(waiting.in(new CaseState.Parked(CaseParked.Reason.CONFIRMED)))).isEmpty();
        assertThat(
                        taken(
                                new ReviewCase(
                                        waiting.opening(),
                                        waiting.urgency(),
                                        null,
                                        waiting.seen(),
                                        waiting.state(),
                                        1,
                                        1)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPORT"})
    void nothingButAReportRestrictsAnything(CaseKind kind) {
        assertThat(taken(waiting("violence_threat", Severity.S0, kind))).isEmpty();
    }

    @Test
    void contentThatNoClauseGovernsIsNotRestricted() {
        ContentDays before = new ContentDays(null, LocalDate.of(2025, 12, 31));

        assertThat(rules.on(waiting("violence_threat", Severity.S1), before)).isEmpty();
    }

    @Test
    void theSameCaseAlwaysHasTheSameDecisionAndRequest() {
        Interim one = interim();
        Interim again = interim();

        assertThat(one.fact()).isEqualTo(again.fact());
        assertThat(one.enforcement().enforcementId())
                .isEqualTo(one.fact().actions().getFirst().enforcementId());
        assertThat(one.enforcement().decisionId()).isEqualTo(one.fact().decisionId());
    }

    private Interim interim() {
        ReviewCase waiting = waiting("violence_threat", Severity.S1);
        return new Interim(waiting, taken(waiting).orElseThrow(), "2026.1", CaseFixtures.NOON);
    }

    private Optional<Restriction> taken(ReviewCase waiting) {
        return rules.on(waiting, TODAY);
    }

    private static ReviewCase waiting(String category, Severity severity) {
        return waiting(category, severity, CaseKind.REPORT);
    }

    private static ReviewCase waiting(String category, Severity severity, CaseKind kind) {
        CaseFixtures one = CaseFixtures.germanSpam("interim");
        CaseOpened opened = (CaseOpened) one.opened().data();
        CaseKey key = opened.key();
        return new ReviewCase(
                new Opening(
                        one.caseId(),
                        new CaseKey(kind, key.subject(), key.market(), key.family()),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        "author-1",
                        false,
                        null),
                new Urgency(
                        category,
                        severity,
                        List.of(),
                        opened.rankAt(),
                        opened.deadline(),
                        opened.assessment()),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash-1"), Set.of(category)),
                new CaseState.Queued(),
                0,
                0);
    }
}

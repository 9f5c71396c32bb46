package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.review.CaseFixtures;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

class DecisionRulesTest {

    private static final CaseFixtures SPAM = CaseFixtures.germanSpam("rules");
    private static final ClauseVersion NO_SPAM = new ClauseVersion("CS-SPAM-1", "1.0.0");
    private static final Set<SubmissionId> REPORTS = Set.of(SPAM.submission(1));
    private static final ReviewerId ANA = new ReviewerId("ana");
    private static final FencingToken TOKEN = new FencingToken("token-1");

    private final DecisionRules rules =
            new DecisionRules(PolicyFixtures.shipped(), CaseFixtures.NOON);

    @Test
    void aViolationUnderAClauseInForceWithAnAllowedActionStands() {
        assertThat(refused(judgement(Outcome.VIOLATION, NO_SPAM, "remove_content"))).isEmpty();
    }

    @Test
    void aViolationNeedsAClause() {
        assertThat(refused(judgement(Outcome.VIOLATION, null)))
                .containsExactly("clause", "required");
    }

    @Test
    void aVersionThatIsNotInForceIsAConflict() {
        Judgement judgement = judgement(Outcome.VIOLATION, new ClauseVersion("CS-SPAM-1", "2.0.0"));

        assertThat(rules.judging(held(), judgement, REPORTS).orElseThrow().kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void aClauseThatBeginsLaterIsNotInForce() {
        DecisionRules earlier =
                new DecisionRules(PolicyFixtures.shipped(), Instant.parse("2025-12-31T23:59:59Z"));

        assertThat(earlier.judging(held(), judgement(Outcome.VIOLATION, NO_SPAM), REPORTS))
                .map(Refusal::rule)
                .contains("in-force");
    }

    @Test
    void aClauseOfAnotherFamilyDoesNotApply() {
        assertThat(
                        refused(
                                judgement(
                                        Outcome.VIOLATION,
                                        new ClauseVersion("IP-COPYRIGHT-1", "1.0.0"))))
                .containsExactly("clause", "family");
    }

    @Test
    void anActionThatPolicyDoesNotAllowIsNamedByItsPlace() {
        assertThat(refused(judgement(Outcome.VIOLATION, NO_SPAM, "remove_content", "shout_at")))
                .containsExactly("actions[1].type", "one-of");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VIOLATION", "REFER_TO_AUTHORITIES"})
    void whatFindsNoViolationAsksForNothing(Outcome outcome) {
        assertThat(refused(judgement(outcome, NO_SPAM, "remove_content")))
                .containsExactly("actions", "empty");
        assertThat(refused(judgement(outcome, null))).isEmpty();
    }

    @Test
    void anAccountThatTheProductDidNotNameCannotBeActedOn() {
        Judgement judgement =
                new Judgement(
                        Outcome.VIOLATION,
                        NO_SPAM,
                        List.of(action("warn_account", Target.ACCOUNT, null)),
                        "why",
                        List.of());

        assertThat(rules.judging(caseOf(null), judgement, REPORTS))
                .map(Refusal::rule)
                .contains("owner-known");
    }

    @Test
    void aRestrictionLastsForAPositiveTimeOrForGood() {
        Judgement judgement =
                new Judgement(
                        Outcome.VIOLATION,
                        NO_SPAM,
                        List.of(action("remove_content", Target.CONTENT, Duration.ZERO)),
                        "why",
                        List.of());

        assertThat(refused(judgement)).containsExactly("actions[0].duration", "positive");
    }

    @Test
    void onlyReportsOfTheCaseCanBeManifestlyUnfounded() {
        Judgement judgement =
                new Judgement(
                        Outcome.NO_VIOLATION,
                        null,
                        List.of(),
                        "why",
                        List.of(new SubmissionId("of-another-case")));

        assertThat(refused(judgement)).containsExactly("manifestlyUnfounded", "of-this-case");
    }

    @Test
    void onlyTheHolderOfTheClaimDecidesAndOnlyWhileTheLeaseLasts() {
        assertThat(DecisionRules.holding(held(), ANA, TOKEN, CaseFixtures.NOON)).isEmpty();
        assertThat(DecisionRules.holding(held(), ANA, new FencingToken("x"), CaseFixtures.NOON))
                .isPresent();
        assertThat(DecisionRules.holding(held(), ANA, TOKEN, CaseFixtures.NOON.plusSeconds(600)))
                .isPresent();
        assertThat(
                        DecisionRules.holding(
                                held().in(new CaseState.Queued()), ANA, TOKEN, CaseFixtures.NOON))
                .isPresent();
    }

    @Test
    void theSameDecisionAsksForTheSameRequestsWhoeverRepeatsIt() {
        Judgement judgement =
                judgement(Outcome.VIOLATION, NO_SPAM, "remove_content", "remove_content");

        List<RequestedAction> once = decided(judgement).actions();

        assertThat(decided(judgement).actions()).isEqualTo(once);
        assertThat(once).extracting(RequestedAction::enforcementId).doesNotHaveDuplicates();
        assertThat(decided(judgement).recorded().reportsThrough()).isEqualTo(1);
    }

    private static Decision decided(Judgement judgement) {
        return Decision.of(
                new DecisionId("d-1"),
                held(),
                judgement,
                new Decider(Decider.Kind.REVIEWER, "ana", null, null),
                CaseFixtures.NOON);
    }

    private List<String> refused(Judgement judgement) {
        return rules.judging(held(), judgement, REPORTS)
                .map(refusal -> List.of(refusal.field(), refusal.rule()))
                .orElse(List.of());
    }

    private static Judgement judgement(
            Outcome outcome, @Nullable ClauseVersion clause, String... actions) {
        return new Judgement(
                outcome,
                clause,
                Arrays.stream(actions).map(type -> action(type, Target.CONTENT, null)).toList(),
                "why",
                List.of());
    }

    private static EnforcementAction action(
            String type, Target target, @Nullable Duration duration) {
        return new EnforcementAction(type, target, duration, Map.of());
    }

    private static ReviewCase held() {
        return caseOf("author-1");
    }

    private static ReviewCase caseOf(@Nullable String owner) {
        CaseOpened opened = (CaseOpened) SPAM.opened().data();
        return new ReviewCase(
                new Opening(
                        SPAM.caseId(),
                        SPAM.key(),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        owner,
                        false,
                        null),
                new Urgency(
                        "spam",
                        opened.severity(),
                        List.of(),
                        opened.rankAt(),
                        opened.deadline(),
                        opened.assessment()),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash-1"), Set.of("spam")),
                new CaseState.Claimed(
                        new ClaimId("claim-1"), ANA, TOKEN, CaseFixtures.NOON.plusSeconds(600)),
                0,
                0);
    }
}

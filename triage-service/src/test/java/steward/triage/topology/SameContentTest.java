package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment.Flag;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Proposal;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.triage.rule.PolicyFixtures;

/// The same content again from the same owner is proposed to be answered as a person decided of it, unless anything is new.
class SameContentTest {

    private static final String WORDS =
            "Buy ten thousand real followers for your page today, message me for prices and grow with people who never leave";

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    @Test
    void isProposedWithItsGroundWherePolicyLetsIt() {
        // Given
        CaseOpened before = decidedSpam();
        // When
        CaseOpened again = opened(spam("s2").about("post-2"));
        // Then
        Proposal proposal = Objects.requireNonNull(again.proposal());
        assertThat(proposal.source()).isEqualTo(Proposal.Source.RULE);
        assertThat(proposal.id()).isEqualTo("same-content");
        assertThat(proposal.clause()).isEqualTo("CS-SPAM-1");
        assertThat(proposal.actions())
                .as("of the actions on content those that a rule may take")
                .extracting(EnforcementAction::type)
                .containsExactly("remove_content");
        Proposal.Ground ground = Objects.requireNonNull(proposal.ground());
        assertThat(ground.standingCase()).isEqualTo(before.caseId());
        assertThat(Objects.requireNonNull(ground.standingDecision()).value()).isEqualTo("d1");
        assertThat(ground.because()).contains("identical", "CS-SPAM-1 1.0.0").doesNotContain("Buy");
        assertThat(again.assessment().flags())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.kind()).isEqualTo(Flag.Kind.SAME_CONTENT);
                    assertThat(flag.sameAs()).isEqualTo(before.caseId());
                });
    }

    @Test
    void isProposedToo_whereOnlyTheLayoutDiffers() {
        decidedSpam();
        CaseOpened again =
                opened(
                        spam("s2")
                                .about("post-2")
                                .saying(WORDS.toUpperCase(Locale.ROOT) + "  \n", "de"));
        assertThat(Objects.requireNonNull(again.proposal()).confidence()).isLessThan(99);
    }

    @Test
    void isOnlyToldToPeople_whereItIsNearlyTheSame() {
        decidedSpam();
        CaseOpened again = opened(spam("s2").about("post-2").saying(WORDS + " !! 7", "de"));
        assertThat(again.proposal()).as("no clause lets a rule decide of it").isNull();
        assertThat(again.assessment().flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.because()).contains("nearly the same"));
    }

    @Test
    void isNotProposed_whereAnythingIsNew() {
        decidedSpam();
        assertThat(proposalFor(spam("a").about("p-a").as("harassment"))).as("ground").isNull();
        assertThat(proposalFor(spam("b").about("p-b").of("owner-2"))).as("owner").isNull();
        assertThat(proposalFor(spam("c").about("p-c").in("FR"))).as("market").isNull();
        assertThat(
                        proposalFor(
                                spam("d")
                                        .about("p-d")
                                        .saying("something else altogether was said here", "de")))
                .as("content")
                .isNull();
        assertThat(proposalFor(spam("e").about("p-e").as("minor_safety"))).as("severity").isNull();
    }

    @Test
    void isNotProposed_underAClauseThatOnlyPeopleDecideUnder() {
        CaseOpened before = opened(spam("s1"));
        triage.decide(
                new DecisionFixtures(before, NOON.plusSeconds(60))
                        .violation("d1", PolicyFixtures.HARASSMENT, Decider.Kind.REVIEWER));
        CaseOpened again = opened(spam("s2").about("post-2"));
        assertThat(again.proposal()).isNull();
        assertThat(again.assessment().flags()).hasSize(1);
    }

    @Test
    void isNotProposed_fromWhatARuleDecided() {
        CaseOpened before = opened(spam("s1"));
        triage.decide(
                new DecisionFixtures(before, NOON.plusSeconds(60))
                        .violation("d1", PolicyFixtures.SPAM, Decider.Kind.RULE));
        assertThat(proposalFor(spam("s2").about("post-2"))).isNull();
    }

    @Test
    void isNotProposedAnyMore_onceTheDecisionIsOverturned() {
        CaseOpened before = decidedSpam();
        triage.decide(
                new DecisionFixtures(before, NOON.plusSeconds(90))
                        .overturned("d2", "d1", Outcome.NO_VIOLATION));
        CaseOpened again = opened(spam("s2").about("post-2"));
        assertThat(again.proposal()).isNull();
        assertThat(again.assessment().flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.because()).contains("NO_VIOLATION"));
    }

    @Test
    void isProposedStill_whereAPersonCalledOneOfThemADuplicate() {
        decidedSpam();
        CaseOpened twin = opened(spam("twin").about("post-twin"));
        triage.decide(
                new DecisionFixtures(twin, NOON.plusSeconds(90))
                        .decided("d-twin", Outcome.DUPLICATE, 1));
        assertThat(proposalFor(spam("s2").about("post-2"))).isNotNull();
    }

    @Test
    void isNotProposedAnyMore_onceTheCaseIsReopened() {
        CaseOpened before = decidedSpam();
        triage.decide(new DecisionFixtures(before, NOON.plusSeconds(90)).reopened("s1"));
        CaseOpened again = opened(spam("s2").about("post-2"));
        assertThat(again.proposal()).isNull();
        assertThat(again.assessment().flags()).isEmpty();
    }

    @Test
    void isForgottenAfterNinetyDays() {
        decidedSpam();
        assertThat(triage.entries("owner-verdicts")).isEqualTo(1);
        triage.passTime(Duration.ofDays(91)).passTime(Duration.ofSeconds(30));
        assertThat(triage.entries("owner-verdicts")).isZero();
    }

    private CaseOpened decidedSpam() {
        CaseOpened before = opened(spam("s1"));
        assertThat(before.proposal()).isNull();
        triage.decide(
                new DecisionFixtures(before, NOON.plusSeconds(60))
                        .violation("d1", PolicyFixtures.SPAM, Decider.Kind.REVIEWER));
        return before;
    }

    private @Nullable Proposal proposalFor(ReportFixtures report) {
        return opened(report).proposal();
    }

    private CaseOpened opened(ReportFixtures report) {
        triage.send(report);
        return (CaseOpened) triage.cases("emea").getLast().data();
    }

    private static ReportFixtures spam(String submission) {
        return report(submission).as("spam").saying(WORDS, "de");
    }
}

package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;

class DecisionsComeBackTest {

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    private List<SubmissionOutcome> outcomes() {
        List<SubmissionOutcome> outcomes = new ArrayList<>();
        for (Event<AssessmentFact> event : triage.assessments()) {
            if (event.data() instanceof SubmissionOutcome outcome) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    @Test
    void aDecisionMeansAnOutcomeForEachReportItCoversAndOnlyOnce() {
        // Given
        triage.send(report("s1"), report("s2"), report("s3"));
        DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
        // When
        triage.decide(review.decided("d1", Outcome.VIOLATION, 2, "s2"));
        triage.decide(review.decided("d1", Outcome.VIOLATION, 2, "s2"));
        // Then
        assertThat(outcomes())
                .extracting(
                        outcome -> outcome.submissionId().value(), SubmissionOutcome::usefulness)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("s1", Usefulness.USEFUL),
                        Tuple.tuple("s2", Usefulness.MANIFESTLY_UNFOUNDED));
    }

    @Test
    void whatWasNoViolationWasNotActionableAndNothingWorse() {
        // Given
        triage.send(report("s1"));
        DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
        // When
        triage.decide(review.decided("d1", Outcome.NO_VIOLATION, 1));
        // Then
        assertThat(outcomes())
                .singleElement()
                .extracting(SubmissionOutcome::usefulness)
                .isEqualTo(Usefulness.NOT_ACTIONABLE);
    }

    @Test
    void aReportOnADecidedCaseJoinsItAndItsOutcomeComesWithTheAnswer() {
        // Given
        triage.send(report("s1"));
        DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
        triage.decide(review.decided("d1", Outcome.VIOLATION, 1));
        assertThat(outcomes()).hasSize(1);
        // When
        triage.send(report("s2"));
        // Then
        assertThat(triage.cases("emea"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.data()).isInstanceOf(CaseReported.class);
                    assertThat(event.sequence()).isEqualTo(2);
                });
        // When
        triage.decide(review.answered("d1", "s2", Outcome.VIOLATION));
        triage.decide(review.answered("d1", "s2", Outcome.VIOLATION));
        // Then
        assertThat(outcomes())
                .singleElement()
                .extracting(outcome -> outcome.submissionId().value())
                .isEqualTo("s2");
    }

    @Test
    void theDecisionAfterReopeningCoversWhatWasPending() {
        // Given
        triage.send(report("s1"));
        DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
        triage.decide(review.decided("d1", Outcome.NO_VIOLATION, 1));
        triage.send(report("s2").as("threats"));
        triage.decide(review.reopened("s2"));
        assertThat(outcomes()).hasSize(1);
        // When
        triage.decide(review.decided("d2", Outcome.VIOLATION, 2));
        // Then
        assertThat(outcomes())
                .singleElement()
                .extracting(outcome -> outcome.decisionId().value())
                .isEqualTo("d2");
    }

    @Test
    void aDecisionOnACaseNobodyKnowsIsPassedOver() {
        // Given
        triage.send(report("s1"));
        DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
        // When
        try (TriageDriver elsewhere = new TriageDriver()) {
            elsewhere.decide(review.decided("d1", Outcome.VIOLATION, 1));
            // Then
            assertThat(elsewhere.assessments()).isEmpty();
            assertThat(
                            elsewhere
                                    .meters
                                    .counter(
                                            "steward.records.skipped",
                                            "stage",
                                            "decisions",
                                            "because",
                                            "unknown-case")
                                    .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void usefulReportsRaiseAndManifestlyUnfoundedOnesLowerASendersStanding() {
        // Given: the sender of each is known by three outcomes
        var _ = decideThreeReportsOf("ann", Outcome.VIOLATION, false);
        var _ = decideThreeReportsOf("bob", Outcome.NO_VIOLATION, true);
        var _ = decideThreeReportsOf("cid", Outcome.NO_VIOLATION, false);
        // Then
        assertThat(standingNextTimeOf("ann")).isGreaterThan(0.6);
        assertThat(standingNextTimeOf("bob")).isLessThan(0.3);
        assertThat(standingNextTimeOf("cid"))
                .as("not actionable counts for nothing")
                .isEqualTo(0.5);
    }

    @Test
    void whatIsOverturnedCountsAsIfItHadNeverBeenDecidedSo() {
        // Given
        List<DecisionFixtures> reviews = decideThreeReportsOf("bob", Outcome.NO_VIOLATION, true);
        double lowered = standingNextTimeOf("bob");
        assertThat(lowered).isLessThan(0.3);
        outcomes();
        // When
        int which = 0;
        for (DecisionFixtures review : reviews) {
            triage.decide(review.overturned("o" + which, "d-bob" + which, Outcome.VIOLATION));
            which++;
        }
        // Then
        List<SubmissionOutcome> told = outcomes();
        assertThat(told).hasSize(3);
        assertThat(told)
                .allSatisfy(outcome -> {
                    assertThat(outcome.usefulness()).isEqualTo(Usefulness.USEFUL);
                    assertThat(outcome.replaces()).isNotNull();
                });
        triage.send(report("again").by("bob").about("again").at(NOON.plusSeconds(700)));
        CaseOpened opened = (CaseOpened) triage.cases("emea").getLast().data();
        assertThat(opened.assessment().standing())
                .as("three useful reports")
                .isCloseTo(0.66, within(0.01));
    }

    private List<DecisionFixtures> decideThreeReportsOf(
            String sender, Outcome outcome, boolean unfounded) {
        List<DecisionFixtures> reviews = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String submission = sender + i;
            triage.send(report(submission).by(sender).about("of-" + submission));
            DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
            String[] marked = unfounded ? new String[] {submission} : new String[0];
            triage.decide(review.decided("d-" + submission, outcome, 1, marked));
            reviews.add(review);
        }
        return reviews;
    }

    private double standingNextTimeOf(String sender) {
        triage.send(report("next-" + sender).by(sender).about("next").at(NOON.plusSeconds(5)));
        return switch (triage.cases("emea").getLast().data()) {
            case CaseOpened opened -> opened.assessment().standing();
            case CaseReported reported -> reported.assessment().standing();
            case steward.contracts.cases.CaseReprioritised told -> told.assessment().standing();
        };
    }
}

package steward.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.decision.Outcome;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;
import steward.intake.status.Step.Kind;

/// Where a submission stands, whatever the order in which it was learnt.
class SubmissionStatusTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final SubmissionId ID = new SubmissionId("s-1");
    private static final CaseId CASE = new CaseId("c-1");

    private final Receipt receipt = new Receipt(ID, new ClientId("social-app"), AT, null);

    @Test
    void withoutAnyStepItIsReceived() {
        assertThat(SubmissionStatus.of(receipt, List.of()).status()).isEqualTo(Kind.RECEIVED);
    }

    @Test
    void itsStateIsTheSameInEveryOrderOfLearning() {
        // Given
        List<Step> steps =
                new ArrayList<>(
                        List.of(
                                linked(),
                                decided("d-1", Outcome.NO_VIOLATION, 20),
                                decided("d-2", Outcome.VIOLATION, 30)));

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(steps, new Random(seed));

            // When
            SubmissionStatus status = SubmissionStatus.of(receipt, steps);

            // Then
            assertThat(status.status()).isEqualTo(Kind.DECIDED);
            assertThat(status.latest(Step::outcome)).isEqualTo("VIOLATION");
            assertThat(status.latest(Step::decisionId)).isEqualTo("d-2");
            assertThat(status.latest(Step::caseId)).isEqualTo("c-1");
            assertThat(status.latest(Step::region)).isEqualTo("emea");
            assertThat(status.history())
                    .extracting(Step::kind)
                    .containsExactly(Kind.RECEIVED, Kind.LINKED, Kind.DECIDED, Kind.DECIDED);
        }
    }

    @Test
    void aSettledOneSaysWhy() {
        // Given
        Step settled =
                Step.of(
                        new SubmissionSettled(
                                ID, SubmissionSettled.Reason.RETRY, new SubmissionId("s-0"), AT));

        // When
        SubmissionStatus status = SubmissionStatus.of(receipt, List.of(settled));

        // Then
        assertThat(status.status()).isEqualTo(Kind.SETTLED);
        assertThat(status.settledBecause()).isEqualTo("RETRY");
        assertThat(status.latest(Step::sameAs)).isEqualTo("s-0");
    }

    @Test
    void theViewTellsItsStory() {
        // When
        StatusView view = StatusView.of(SubmissionStatus.of(receipt, List.of(linked())));

        // Then
        assertThat(view.status()).isEqualTo("LINKED");
        assertThat(view.history())
                .extracting(StatusView.StepView::status)
                .containsExactly("RECEIVED", "LINKED");
    }

    private static Step linked() {
        return Step.of(new SubmissionLinked(ID, CASE, "emea", AT.plusSeconds(10)));
    }

    private static Step decided(String id, Outcome outcome, long seconds) {
        return Step.of(
                new SubmissionOutcome(
                        ID,
                        CASE,
                        new DecisionId(id),
                        outcome,
                        SubmissionOutcome.Usefulness.USEFUL,
                        AT.plusSeconds(seconds)));
    }
}

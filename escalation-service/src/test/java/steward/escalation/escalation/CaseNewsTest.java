package steward.escalation.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.escalation.escalation.EscalationFixtures.ASKED;
import static steward.escalation.escalation.EscalationFixtures.ASSESSMENT;
import static steward.escalation.escalation.EscalationFixtures.DECIDER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.escalation.escalation.Transition.Moved;

class CaseNewsTest {

    private static final Instant NOW = ASKED.plusSeconds(600);

    @Test
    void aWorseJudgementShortensTheClocksFromNow() {
        // Given
        Escalation open = EscalationFixtures.opened(Severity.S3).next();

        // When
        Escalation raised = judged(open, 2, Severity.S0).orElseThrow().next();

        // Then
        assertThat(raised.urgency().severity()).isEqualTo(Severity.S0);
        assertThat(raised.urgency().clocks()).isEqualTo(Clocks.starting(Severity.S0, NOW, null));
    }

    @Test
    void aMilderJudgementGivesNoMoreTime() {
        // Given
        Escalation open = EscalationFixtures.opened(Severity.S1).next();

        // When
        Escalation judged = judged(open, 2, Severity.S4).orElseThrow().next();

        // Then
        assertThat(judged.urgency().severity()).isEqualTo(Severity.S1);
        assertThat(judged.urgency().clocks()).isEqualTo(open.urgency().clocks());
    }

    @Test
    void whatWasTakenInBeforeChangesNothing() {
        assertThat(judged(EscalationFixtures.open(), 1, Severity.S0)).isEmpty();
    }

    @Test
    void theDecisionIsShownOnTheAnsweredQuestion() {
        // Given
        Escalation answered = answered();

        // When
        Moved known = CaseNews.decided(answered, decision()).orElseThrow();

        // Then
        assertThat(known.next().decision()).isEqualTo(new DecisionId("decision-1"));
        assertThat(known.next().state()).isEqualTo(answered.state());
        assertThat(CaseNews.decided(known.next(), decision())).isEmpty();
    }

    @Test
    void aDecisionOfSomebodyElseEndsTheQuestionAndItsClocks() {
        // When
        Moved moot = CaseNews.decided(EscalationFixtures.open(), decision()).orElseThrow();

        // Then
        assertThat(moot.next().isDecided()).isTrue();
        assertThat(moot.facts()).isEmpty();
        assertThat(moot.next().breach(ASKED.plusSeconds(1_000_000))).isEmpty();
    }

    private static Optional<Moved> judged(Escalation open, long sequence, Severity severity) {
        return CaseNews.judged(
                open,
                new CaseNews.Judged(sequence, "hate_speech", severity, ASSESSMENT),
                true,
                NOW);
    }

    private static Escalation answered() {
        return EscalationFixtures.open()
                .with(
                        new EscalationState.Decided(
                                EscalationFixtures.SPECIALIST,
                                EscalationFixtures.NO_VIOLATION,
                                DECIDER,
                                NOW));
    }

    private static DecisionRecorded decision() {
        Asked asked = EscalationFixtures.asked();
        return new DecisionRecorded(
                asked.caseId(),
                asked.key(),
                asked.region(),
                new DecisionId("decision-1"),
                Outcome.NO_VIOLATION,
                null,
                "hate_speech",
                Severity.S1,
                "fr",
                List.of(),
                DECIDER,
                List.of(),
                1,
                ASKED,
                NOW,
                false,
                false);
    }
}

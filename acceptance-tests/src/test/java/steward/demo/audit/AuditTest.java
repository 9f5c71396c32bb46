package steward.demo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.decision.CaseParked;
import steward.contracts.id.CaseId;

class AuditTest {

    private final OneReportsLife life = new OneReportsLife();

    @Test
    void aWholeLifeHasNoFindings() {
        assertThat(Audit.of(life.evidence())).isEmpty();
    }

    @Test
    void anEventThatStandsOnItsTopicTwiceIsOneEvent() {
        // Given
        life.enforcements.add(life.enforcements.getFirst());
        life.messages.add(life.messages.getFirst());

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void anAcceptedSubmissionThatIsNowhereIsLost() {
        // Given
        life.submissions.clear();
        life.assessments.clear();

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.LOST);
        assertThat(findings).extracting(Finding::id).contains("submission-1");
    }

    @Test
    void aSubmissionInTwoCasesIsDoubled() {
        // Given
        life.assessments.add(
                life.event(
                        "linked-again",
                        new SubmissionLinked(
                                life.submission, new CaseId("case-2"), "emea", life.now)));

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(
                        Finding.doubled(
                                "a case or a settlement of an accepted submission",
                                life.submission));
    }

    @Test
    void aReportWithoutItsRowIsLost() {
        // Given
        life.rows.clear();

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(Finding.lost("the row of a report in its case", life.submission));
    }

    @Test
    void aCaseWithoutADecisionIsLost() {
        // Given
        life.decisions.clear();
        life.enforcements.clear();
        life.confirmations.clear();
        life.messages.clear();

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings).containsExactly(Finding.lost("a decision of a case", life.caseId));
    }

    @Test
    void aCaseThatWasDecidedTwiceIsDoubled() {
        // Given
        life.decisions.add(life.event("decided-again", life.decision("decision-2", List.of())));

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings).contains(Finding.doubled("a decision of a case", life.caseId));
    }

    @Test
    void aDecidedCaseThatSpecialistsTookIsDecidedOnceMore() {
        // Given
        life.decisions.add(
                life.event(
                        "parked",
                        new CaseParked(
                                life.caseId,
                                life.key,
                                "emea",
                                CaseParked.Reason.CONFIRMED,
                                Instant.EPOCH)));

        // When
        List<Finding> undecided = Audit.of(life.evidence());
        life.decisions.add(life.event("decided-again", life.decision("decision-2", List.of())));
        List<Finding> decided = Audit.of(life.evidence());

        // Then
        assertThat(undecided).contains(Finding.lost("a decision of a case", life.caseId));
        assertThat(decided)
                .doesNotContain(
                        Finding.lost("a decision of a case", life.caseId),
                        Finding.doubled("a decision of a case", life.caseId));
    }

    @Test
    void anEnforcementThatWasNeverRequestedIsLost() {
        // Given
        life.enforcements.clear();

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(
                        Finding.lost("an enforcement that a decision names", life.enforcement));
    }

    @Test
    void anEnforcementThatWasRequestedByTwoEventsIsDoubled() {
        // Given
        life.enforcements.add(life.event("requested-again", life.enforcements.getFirst().data()));

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(
                        Finding.doubled("an enforcement that a decision names", life.enforcement));
    }

    @Test
    void aSenderWhoWasNotToldIsAMessageLost() {
        // Given
        life.messages.removeIf(
                event -> event.data() instanceof steward.contracts.message.ReplyQueued);

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(
                        Finding.lost("a message that is owed", "reply/decision-1/reporter-1"));
    }

    @Test
    void aSenderWhoWasToldTwiceIsAMessageDoubled() {
        // Given
        life.messages.add(life.event("told-again", life.messages.getFirst().data()));

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(Finding.doubled("a message", "reply/decision-1/reporter-1"));
    }

    @Test
    void anAuthorWhoseContentWasNotRestrictedAfterAllIsOwedNoStatement() {
        // Given
        life.confirmations.clear();
        life.confirmations.add(life.failed());

        // When
        List<Finding> findings = Audit.of(life.evidence());

        // Then
        assertThat(findings)
                .containsExactly(
                        Finding.doubled(
                                "a message that nobody is owed", "statement/decision-1/author-1"));
    }

    @Test
    void anAuthorHearsTheOutcomeOnlyAsOneSideOfAQuarrelAndInsteadOfAStatement() {
        // Given
        Finding told =
                Finding.doubled("a message that nobody is owed", "reply/decision-1/author-1");
        life.messages.add(life.neutral());

        // When
        List<Finding> strangers = Audit.of(life.evidence());
        life.cases.add(life.reportedBack());
        List<Finding> besidesAStatement = Audit.of(life.evidence());
        life.confirmations.clear();
        life.confirmations.add(life.failed());
        List<Finding> insteadOfIt = Audit.of(life.evidence());

        // Then
        assertThat(strangers).contains(told);
        assertThat(besidesAStatement).contains(told);
        assertThat(insteadOfIt).doesNotContain(told);
    }

    @Test
    void anEventThatAnalyticsMissedIsLostAndOneItCountedTwiceIsDoubled() {
        // Given
        Evidence evidence = life.evidence();
        evidence.told().putAll(Map.of("missed", 3L, "twice", 3L));
        evidence.counted().putAll(Map.of("missed", 2L, "twice", 4L));

        // When
        List<Finding> findings = Audit.of(evidence);

        // Then
        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.LOST, Finding.Kind.DOUBLED);
    }
}

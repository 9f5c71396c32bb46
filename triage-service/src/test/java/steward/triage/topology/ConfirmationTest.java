package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;
import steward.contracts.submission.ReporterKind;

class ConfirmationTest {

    private static final Confirmation BY_FLAGGER =
            new Confirmation(Confirmation.By.VETTED_FLAGGER, "minor_safety", "child-safety");

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    private static ReportFixtures confirmed(String submission) {
        return report(submission)
                .as("minor_safety")
                .by(ReporterKind.TRUSTED_FLAGGER, "hotline", "minor_safety");
    }

    @Test
    void aVettedFlaggerInItsFieldSendsTheCaseToTheSpecialistsAtOnce() {
        // When
        triage.send(confirmed("s1"));
        // Then
        assertThat(triage.cases("emea")).isEmpty();
        CaseOpened opened = (CaseOpened) triage.cases("global").getFirst().data();
        assertThat(opened.region()).isEqualTo("global");
        assertThat(opened.confirmation()).isEqualTo(BY_FLAGGER);
        assertThat(opened.clearances()).containsExactly("minors");
    }

    @Test
    void anOrdinarySendersClaimGoesToTheClearedFirstLineOfItsRegion() {
        // When
        triage.send(report("s1").as("minor_safety"));
        // Then
        assertThat(triage.cases("global")).isEmpty();
        CaseOpened opened = (CaseOpened) triage.cases("emea").getFirst().data();
        assertThat(opened.severity()).isEqualTo(Severity.S0);
        assertThat(opened.clearances()).containsExactly("minors");
        assertThat(opened.confirmation()).isNull();
    }

    @Test
    void aVettedFlaggerOutsideItsFieldMerelyClaims() {
        // When
        triage.send(
                report("s1")
                        .as("minor_safety")
                        .by(ReporterKind.TRUSTED_FLAGGER, "rights-holder", "counterfeit"));
        // Then
        assertThat(triage.cases("global")).isEmpty();
        assertThat(triage.cases("emea")).hasSize(1);
    }

    @Test
    void aUserCannotVouchForItself() {
        // When
        triage.send(report("s1").as("minor_safety").by(ReporterKind.USER, "troll", "minor_safety"));
        // Then
        assertThat(triage.cases("global")).isEmpty();
    }

    @Test
    void knownMediaConfirmWhateverIsClaimed() {
        // Given
        String inert = HexFormat.of().formatHex(sha256("Steward test entry 1"));
        // When
        triage.send(report("s1").as("spam").showing(inert));
        // Then
        CaseOpened opened = (CaseOpened) triage.cases("global").getFirst().data();
        assertThat(opened.confirmation())
                .isEqualTo(
                        new Confirmation(
                                Confirmation.By.KNOWN_HASH, "minor_safety", "child-safety"));
        assertThat(opened.severity()).isEqualTo(Severity.S0);
    }

    @Test
    void wordsThatAStrongEntryKnowsCountAsAClaimAndConfirmNothing() {
        // When
        triage.send(
                report("s1").as("spam").saying("Don't tell your mom, this is our secret", "en"));
        // Then
        assertThat(triage.cases("global")).isEmpty();
        CaseOpened opened = (CaseOpened) triage.cases("emea").getFirst().data();
        assertThat(opened.severity()).isEqualTo(Severity.S0);
        assertThat(opened.category()).isEqualTo("minor_safety");
        assertThat(opened.clearances()).containsExactly("minors");
    }

    @Test
    void whereTheClientStatesNoLanguageTheDetectedOneCounts() {
        // When
        triage.send(report("s1").saying("Ich bin in zehn Minuten da, warte bitte auf mich", null));
        // Then
        CaseOpened opened = (CaseOpened) triage.cases("emea").getFirst().data();
        assertThat(opened.language()).isEqualTo("de");
    }

    @Test
    void aCaseThatIsConfirmedLaterIsReprioritisedInItsRegion() {
        // When
        triage.send(
                report("s1").as("minor_safety"),
                confirmed("s2"),
                confirmed("s3").by(ReporterKind.STAFF, "desk", "minor_safety"));
        // Then
        assertThat(triage.cases("global")).isEmpty();
        List<Event<CaseFact>> cases = triage.cases("emea");
        assertThat(cases)
                .extracting(event -> event.data().getClass().getSimpleName())
                .containsExactly("CaseOpened", "CaseReported", "CaseReprioritised", "CaseReported");
        assertThat(((CaseReprioritised) cases.get(2).data()).confirmation()).isEqualTo(BY_FLAGGER);
        assertThat(cases).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void moreReportsOnAConfirmedCaseGoWhereItIs() {
        // When
        triage.send(confirmed("s1"), report("s2").as("minor_safety"));
        // Then
        List<Event<CaseFact>> cases = triage.cases("global");
        assertThat(cases).hasSize(2);
        assertThat(cases.getLast().data()).isInstanceOf(CaseReported.class);
        assertThat(triage.cases("emea")).isEmpty();
    }

    @Test
    void aConfirmationOfADecidedCaseIsToldAtOnceAndNotAgainWhenItIsReopened() {
        // Given
        triage.send(report("s1"));
        DecisionFixtures review = DecisionFixtures.on(triage.cases("emea").getFirst());
        triage.decide(review.decided("d1", Outcome.NO_VIOLATION, 1));
        // When
        triage.send(confirmed("s2"));
        List<Event<CaseFact>> whileDecided = triage.cases("emea");
        triage.decide(review.reopened("s2"));
        // Then
        assertThat(whileDecided)
                .extracting(event -> event.data().getClass().getSimpleName())
                .containsExactly("CaseReported", "CaseReprioritised");
        assertThat(((CaseReprioritised) whileDecided.getLast().data()).confirmation())
                .isEqualTo(BY_FLAGGER);
        assertThat(triage.cases("emea")).isEmpty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

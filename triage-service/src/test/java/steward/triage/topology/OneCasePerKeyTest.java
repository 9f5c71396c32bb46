package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.submission.ReporterKind;

class OneCasePerKeyTest {

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    @Test
    void oneReportOpensOneCaseInTheRegionOfItsMarket() {
        // When
        triage.send(report("s1"));
        // Then
        List<Event<CaseFact>> cases = triage.cases("emea");
        assertThat(cases).hasSize(1);
        CaseOpened opened = (CaseOpened) cases.getFirst().data();
        assertThat(cases.getFirst().sequence()).isEqualTo(1);
        assertThat(cases.getFirst().subject()).isEqualTo("social-app/feed/post/post-1");
        assertThat(cases.getFirst().traceparent()).isEqualTo(ReportFixtures.TRACE);
        assertThat(opened.severity()).isEqualTo(Severity.S2);
        assertThat(opened.language()).isEqualTo("de");
        assertThat(opened.confirmation()).isNull();
        assertThat(opened.deadline()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(opened.rankAt())
                .isEqualTo(NOON.minusSeconds(opened.assessment().creditSeconds()));
        assertThat(opened.assessment().policyRelease()).isEqualTo("2026.1");
        assertThat(triage.assessments())
                .singleElement()
                .extracting(Event::data)
                .isEqualTo(new SubmissionLinked(report("s1").id(), opened.caseId(), "emea", NOON));
    }

    @Test
    void manyReportsOnOneSubjectBecomeOneCase() {
        // When
        triage.send(report("s1"), report("s2"), report("s3").at(NOON.plusSeconds(60)));
        // Then
        List<Event<CaseFact>> cases = triage.cases("emea");
        assertThat(cases).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
        assertThat(cases)
                .extracting(event -> event.data().caseId())
                .containsOnly(cases.getFirst().data().caseId());
        CaseReported last = (CaseReported) cases.getLast().data();
        assertThat(last.assessment().reports()).isEqualTo(3);
        assertThat(last.assessment().distinctSenders()).isEqualTo(3);
        assertThat(last.content()).as("the case holds the same content already").isNull();
        assertThat(last.rankAt()).isBefore(((CaseOpened) cases.getFirst().data()).rankAt());
        assertThat(triage.assessments()).hasSize(3);
    }

    @Test
    void aCaseCountsFromTheReportThatWasReceivedFirstWhicheverOpenedIt() {
        // When
        triage.send(report("s1"), report("s2").at(NOON.minusMillis(160)));
        // Then
        CaseReported overtaken = (CaseReported) triage.cases("emea").getLast().data();
        assertThat(overtaken.deadline()).isEqualTo(NOON.minusMillis(160).plus(Duration.ofDays(1)));
    }

    @Test
    void otherContentOfTheSameSubjectTravelsWithItsReport() {
        // When
        triage.send(report("s1"), report("s2").saying("other words", "de"));
        // Then
        CaseReported second = (CaseReported) triage.cases("emea").getLast().data();
        assertThat(second.content()).isNotNull();
    }

    @Test
    void onePostInTwoMarketsIsTwoCases() {
        // When
        triage.send(report("s1"), report("s2").in("US"));
        // Then
        assertThat(triage.cases("emea")).hasSize(1);
        assertThat(triage.cases("amer")).hasSize(1);
    }

    @Test
    void onePostUnderTwoBodiesOfRulesIsTwoCases() {
        // When
        triage.send(report("s1"), report("s2").as("counterfeit"));
        // Then
        assertThat(triage.cases("emea"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.data()).isInstanceOf(CaseOpened.class));
    }

    @Test
    void theSameSubmissionTwiceChangesNothing() {
        // When
        triage.send(report("s1"), report("s1"));
        // Then
        assertThat(triage.cases("emea")).hasSize(1);
        assertThat(triage.assessments()).hasSize(1);
    }

    @Test
    void theSameReportOfTheSameSenderWithinADayIsARetry() {
        // When
        triage.send(report("s1").by("ann"), report("s2").by("ann").at(NOON.plusSeconds(3_600)));
        // Then
        assertThat(triage.cases("emea")).hasSize(1);
        assertThat(triage.assessments())
                .extracting(Event::data)
                .last()
                .isEqualTo(
                        new SubmissionSettled(
                                report("s2").id(),
                                SubmissionSettled.Reason.RETRY,
                                report("s1").id(),
                                NOON.plusSeconds(3_600)));
    }

    @Test
    void theSameReportAfterADayIsAReportOfItsOwn() {
        // When
        triage.send(
                report("s1").by("ann"), report("s2").by("ann").at(NOON.plus(Duration.ofHours(25))));
        // Then
        List<Event<CaseFact>> cases = triage.cases("emea");
        assertThat(cases).hasSize(2);
        assertThat(((CaseReported) cases.getLast().data()).assessment().distinctSenders())
                .isEqualTo(1);
    }

    @Test
    void theSameReportInAnotherMarketIsNoRetry() {
        // When
        triage.send(report("s1").by("ann"), report("s2").by("ann").in("US"));
        // Then
        assertThat(triage.cases("amer")).hasSize(1);
    }

    @Test
    void anonymousReportsAreNeverRetriesOfEachOther() {
        // When
        triage.send(
                report("s1").by(ReporterKind.ANONYMOUS, "nobody"),
                report("s2").by(ReporterKind.ANONYMOUS, "nobody"));
        // Then
        assertThat(triage.cases("emea")).hasSize(2);
    }

    @Test
    void aWorseClaimRaisesTheCaseAndTellsWhoMaySeeItNow() {
        // When
        triage.send(report("s1"), report("s2").as("minor_safety"));
        // Then
        List<Event<CaseFact>> cases = triage.cases("emea");
        assertThat(cases).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
        CaseReported reported = (CaseReported) cases.get(1).data();
        assertThat(reported.severity()).isEqualTo(Severity.S0);
        assertThat(reported.category()).isEqualTo("minor_safety");
        CaseReprioritised reprioritised = (CaseReprioritised) cases.get(2).data();
        assertThat(reprioritised.clearances()).containsExactly("minors");
        assertThat(reprioritised.confirmation()).as("claimed, not confirmed").isNull();
    }

    @Test
    void aMilderClaimNeverLowersTheCase() {
        // When
        triage.send(report("s1"), report("s2").as("spam"));
        // Then
        CaseReported second = (CaseReported) triage.cases("emea").getLast().data();
        assertThat(second.severity()).isEqualTo(Severity.S2);
        assertThat(second.category()).isEqualTo("harassment");
    }

    @Test
    void aReplayMakesTheSameIds() {
        // Given
        triage.send(report("s1"), report("s2"));
        List<Event<CaseFact>> first = triage.cases("emea");
        List<Event<AssessmentFact>> told = triage.assessments();
        // When
        try (TriageDriver again = new TriageDriver()) {
            again.send(report("s1"), report("s2"));
            // Then
            assertThat(again.cases("emea")).isEqualTo(first);
            assertThat(again.assessments()).isEqualTo(told);
        }
    }

    @Test
    void whatNothingTouchedForLongIsForgotten() {
        // Given
        triage.send(report("s1"), report("s2"));
        assertThat(triage.entries("cases")).isEqualTo(1);
        // When
        triage.passTime(Duration.ofDays(181)).passTime(Duration.ofSeconds(30));
        // Then
        assertThat(triage.entries("cases")).isZero();
        assertThat(triage.entries("case-reports")).isZero();
        assertThat(triage.entries("case-senders")).isZero();
        assertThat(triage.entries("owner-histories")).isZero();
    }
}

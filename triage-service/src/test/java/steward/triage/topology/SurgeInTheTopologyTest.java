package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.surge.SurgeFixtures.surgeOf;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.event.Event;
import steward.triage.surge.SurgeFixtures;

/// A surge raises what is reported while it lasts, and nothing else.
class SurgeInTheTopologyTest {

    private static final SurgeFixtures SURGE = surgeOf("harassment", "DE", NOON);
    private static final Instant AFTER = NOON.plus(SurgeFixtures.LASTS);

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    @Test
    void whatIsReportedWhileItLastsComesBeforeItsLike() {
        // Given
        triage.surging(List.of(SURGE.began(40, 10)));
        // When
        triage.send(
                report("before").about("a").at(NOON.minusSeconds(60)),
                report("during").about("b").at(NOON.plusSeconds(60)),
                report("elsewhere").about("c").in("FR").at(NOON.plusSeconds(60)),
                report("otherwise").about("d").as("spam").at(NOON.plusSeconds(60)),
                report("after").about("e").at(AFTER));
        // Then
        List<Assessment> told =
                triage.cases("emea").stream()
                        .map(event -> ((CaseOpened) event.data()).assessment())
                        .toList();
        assertThat(told)
                .extracting(SurgeInTheTopologyTest::surge)
                .containsExactly(0L, 7_200L, 0L, 0L, 0L);
        assertThat(told.get(1).creditSeconds() - told.get(0).creditSeconds()).isEqualTo(7_200);
    }

    @Test
    void aReportThatJoinsACaseWhileItLastsRaisesItAndALaterOneDoesNotLowerIt() {
        // Given
        triage.send(report("first").at(NOON.minusSeconds(60)));
        triage.surging(List.of(SURGE.began(40, 10), SURGE.ended(NOON.plusSeconds(120))));
        // When
        triage.send(
                report("during").at(NOON.plusSeconds(60)),
                report("after").at(NOON.plusSeconds(180)));
        // Then
        List<Event<CaseFact>> told = triage.cases("emea");
        CaseOpened opened = (CaseOpened) told.get(0).data();
        CaseReported during = (CaseReported) told.get(1).data();
        CaseReported after = (CaseReported) told.get(2).data();
        assertThat(surge(opened.assessment())).isZero();
        assertThat(surge(during.assessment())).isEqualTo(7_200);
        assertThat(surge(after.assessment())).isEqualTo(7_200);
        assertThat(during.rankAt()).isBefore(opened.rankAt());
        assertThat(after.rankAt()).isBeforeOrEqualTo(during.rankAt());
    }

    private static long surge(Assessment assessment) {
        return assessment.contributions().stream()
                .filter(part -> part.input().equals("surge"))
                .mapToLong(Contribution::seconds)
                .sum();
    }
}

package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.surge.SurgeFixtures.surgeOf;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.decision.Decider;
import steward.contracts.event.Event;
import steward.contracts.trend.TrendFact;
import steward.triage.rule.PolicyFixtures;
import steward.triage.surge.SurgeFixtures;

/// A surge raises what is reported while it lasts, and nothing else.
class SurgeInTheTopologyTest {

    private static final SurgeFixtures SURGE = surgeOf("harassment", "DE", NOON);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
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

    @Test
    void whatWaitsGainsWhatANewReportGainsAndOnceForEachWord() {
        // Given
        triage.send(
                report("first").about("a").at(NOON.minusSeconds(60)),
                report("elsewhere").about("b").in("FR").at(NOON.minusSeconds(60)),
                report("otherwise").about("c").as("spam").at(NOON.minusSeconds(60)),
                report("decided").about("d").at(NOON.minusSeconds(60)));
        List<Event<CaseFact>> before = triage.cases("emea");
        CaseOpened first = (CaseOpened) before.getFirst().data();
        triage.decide(
                new DecisionFixtures((CaseOpened) before.getLast().data(), NOON.minusSeconds(30))
                        .violation("d1", PolicyFixtures.SPAM, Decider.Kind.REVIEWER));
        // When
        Event<TrendFact> word = SURGE.began(40, 10);
        triage.surging(List.of(word)).passTime(A_MOMENT);
        // Then
        List<Event<CaseFact>> told = triage.cases("emea");
        assertThat(told).hasSize(1);
        CaseReprioritised gained = (CaseReprioritised) told.getFirst().data();
        assertThat(gained.caseId()).isEqualTo(first.caseId());
        assertThat(gained.confirmation()).isNull();
        assertThat(gained.clearances()).isEqualTo(first.clearances());
        assertThat(gained.severity()).isEqualTo(first.severity());
        assertThat(gained.deadline()).isEqualTo(first.deadline());
        assertThat(gained.rankAt()).isEqualTo(first.rankAt().minusSeconds(7_200));
        assertThat(surge(gained.assessment())).isEqualTo(7_200);
        assertThat(gained.assessment().standing()).isEqualTo(first.assessment().standing());
        assertThat(told.getFirst().sequence()).isEqualTo(2);
        assertThat(told.getFirst().time()).isEqualTo(word.time());

        // When: nothing new is told, then it grows, then it ends
        triage.passTime(A_MOMENT);
        assertThat(triage.cases("emea")).isEmpty();
        triage.surging(List.of(SURGE.continued(NOON.plusSeconds(1), 80, 10))).passTime(A_MOMENT);
        List<Event<CaseFact>> grown = triage.cases("emea");
        triage.surging(List.of(SURGE.ended(NOON.plusSeconds(2)))).passTime(A_MOMENT);
        assertThat(triage.cases("emea")).as("its end takes nothing away").isEmpty();
        triage.send(report("joins").about("a").by("bob").at(NOON.plusSeconds(3)));

        // Then
        assertThat(grown).hasSize(1);
        assertThat(surge(((CaseReprioritised) grown.getFirst().data()).assessment()))
                .isEqualTo(10_800);
        Event<CaseFact> joined = triage.cases("emea").getFirst();
        assertThat(joined.sequence()).isEqualTo(4);
        assertThat(surge(((CaseReported) joined.data()).assessment())).isEqualTo(10_800);
    }

    @Test
    void whatSurgesAlikeIsServedInTheOrderInWhichItCameAndRankedInPortions() {
        // Given
        int waiting = 250;
        for (int i = 0; i < waiting; i++) {
            triage.send(
                    report("r" + i)
                            .about("post-" + i)
                            .by("p" + i)
                            .at(NOON.minusSeconds(1_000 - i)));
        }
        triage.cases("emea");
        // When
        triage.surging(List.of(SURGE.began(40, 10)));
        List<Integer> portions = new ArrayList<>();
        List<CaseReprioritised> gained = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Event<CaseFact>> told = triage.passTime(A_MOMENT).cases("emea");
            portions.add(told.size());
            told.forEach(event -> gained.add((CaseReprioritised) event.data()));
        }
        triage.send(report("new").about("new").by("new").at(NOON.plusSeconds(60)));
        CaseOpened later = (CaseOpened) triage.cases("emea").getFirst().data();
        // Then
        assertThat(portions).containsExactly(100, 100, 50, 0);
        assertThat(gained).extracting(CaseReprioritised::caseId).doesNotHaveDuplicates();
        assertThat(gained).allSatisfy(one -> assertThat(one.rankAt()).isBefore(later.rankAt()));
        assertThat(gained).extracting(one -> surge(one.assessment())).containsOnly(7_200L);
    }

    private static long surge(Assessment assessment) {
        return assessment.contributions().stream()
                .filter(part -> part.input().equals("surge"))
                .mapToLong(Contribution::seconds)
                .sum();
    }
}

package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Assessment.Flag;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;

/// D11, D7: what looks like a brigade, like framing or like a quarrel is told, and acts on nothing by number.
class CrowdsTest {

    private static final int MANY = 60;

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    @Test
    void aCrowdOfNewAccountsIsToldAndDecidesNothing() {
        // Given
        for (int i = 0; i < MANY; i++) {
            triage.send(
                    report("crowd-" + i)
                            .as("spam")
                            .about("target")
                            .fromAnAccountOf(2)
                            .at(NOON.plusSeconds(i)));
        }
        List<Event<CaseFact>> crowd = triage.cases("emea");
        // When
        triage.send(report("real").as("minor_safety").about("danger").at(NOON.plusSeconds(1_001)));
        // Then
        CaseOpened danger = (CaseOpened) triage.cases("emea").getFirst().data();
        assertThat(crowd).hasSize(MANY);
        CaseReported last = (CaseReported) crowd.getLast().data();
        assertThat(last.severity()).as("by number nothing gets worse").isEqualTo(Severity.S3);
        assertThat(danger.rankAt()).isBefore(last.rankAt());
        assertThat(flags(last.assessment())).contains(Flag.Kind.BRIGADE);
        assertThat(((CaseOpened) crowd.getFirst().data()).proposal())
                .as("nothing is decided by number")
                .isNull();
    }

    @Test
    void aCrowdOfLongStandingAccountsIsNoBrigade() {
        Assessment last = crowdOf(40, 900, "harmless words about a walk", 10);
        assertThat(flags(last)).isEmpty();
    }

    @Test
    void newAccountsOverDaysAreNoBrigade() {
        Assessment last = crowdOf(40, 2, "harmless words about a walk", 600);
        assertThat(flags(last)).isEmpty();
    }

    @Test
    void aCrowdAgainstAHarmlessTextMayBeFraming() {
        Assessment last =
                crowdOf(40, 2, "Heute war ich mit meiner Oma im Park, es war sehr schön.", 1);
        Double risk = last.textRisk().risk();
        assertThat(risk).as("the text model knows German").isNotNull().isLessThan(0.3);
        assertThat(flags(last)).containsExactly(Flag.Kind.BRIGADE, Flag.Kind.FRAMING);
    }

    @Test
    void twoWhoReportEachOtherAreLinked() {
        // Given
        triage.send(report("first").by("ann").of("bob").about("of-bob"));
        assertThat(flags(opened().assessment())).isEmpty();
        // When
        triage.send(report("back").by("bob").of("ann").about("of-ann"));
        // Then
        assertThat(opened().assessment().flags())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.kind()).isEqualTo(Flag.Kind.RECIPROCAL);
                    assertThat(flag.submissions()).containsExactly(report("first").id());
                });
        // When
        triage.send(report("other").by("cid").of("bob").about("of-bob-2"));
        // Then
        assertThat(flags(opened().assessment())).as("cid and bob have no quarrel").isEmpty();
    }

    private CaseOpened opened() {
        return (CaseOpened) triage.cases("emea").getLast().data();
    }

    private Assessment crowdOf(int senders, int accountDays, String words, long apart) {
        Instant at = NOON;
        for (int i = 0; i < senders; i++) {
            triage.send(
                    report("crowd-" + i)
                            .saying(words, "de")
                            .fromAnAccountOf(accountDays)
                            .at(at.plusSeconds(apart * i)));
        }
        return ((CaseReported) triage.cases("emea").getLast().data()).assessment();
    }

    private static List<Flag.Kind> flags(Assessment assessment) {
        return assessment.flags().stream().map(Flag::kind).toList();
    }
}

package steward.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.chaos.history.CheckedInvariant;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.HistoryRecord.Kind;
import steward.chaos.history.Invariant;
import steward.chaos.history.Operation;
import steward.chaos.history.Violation;

class ChaosReportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final FaultTaken KILLED =
            new FaultTaken(
                    "kill -9 of review", NOW, NOW.plusSeconds(2), NOW.plusSeconds(9), null, null);
    private static final CheckedInvariant HOLDS =
            new CheckedInvariant(Invariant.I1, 3, List.of(), List.of());

    private boolean endedEarly;
    private final List<HistoryRecord> history =
            new ArrayList<>(
                    List.of(
                            line(5, Operation.REPORT, Kind.OK, Map.of()),
                            line(6, Operation.REPORT, Kind.UNKNOWN, Map.of())));

    @Test
    void aRunPassesWhenAllHeldAllRecoveredAndHalfSucceededMeanwhile() {
        assertThat(report(KILLED, HOLDS).passed()).isTrue();
    }

    @Test
    void aRunInWhichMostFailedMeanwhileDoesNotPass() {
        // Given
        history.add(line(7, Operation.CLAIM, Kind.UNKNOWN, Map.of()));
        history.add(line(60, Operation.REPORT, Kind.OK, Map.of()));
        history.add(line(61, Operation.REPORT, Kind.OK, Map.of()));

        // Then
        assertThat(report(KILLED, HOLDS).passed()).isFalse();
    }

    @Test
    void emptyQueuesAndListsHideNothing() {
        // Given
        history.add(line(7, Operation.CLAIM, Kind.UNKNOWN, Map.of()));
        for (int i = 0; i < 100; i++) {
            history.add(line(7, Operation.CLAIM, Kind.OK, Map.of("case", "")));
            history.add(line(7, Operation.LIST_ESCALATIONS, Kind.OK, Map.of()));
        }

        // Then
        assertThat(report(KILLED, HOLDS).meanwhile().asked()).isEqualTo(3);
        assertThat(report(KILLED, HOLDS).passed()).isFalse();
    }

    @Test
    void aViolationFailsARunAndIsPrinted() {
        // Given
        CheckedInvariant broken =
                new CheckedInvariant(
                        Invariant.I3,
                        3,
                        List.of(new Violation(Invariant.I3, "two live claims", "case-1")),
                        List.of());

        // Then
        assertThat(report(KILLED, broken).passed()).isFalse();
        assertThat(ReportText.of(report(KILLED, broken)))
                .contains("NOT passed")
                .contains("I3  two live claims  case-1");
    }

    @Test
    void anInvariantThatWasNeverLookedAtFailsARun() {
        assertThat(
                        report(KILLED, new CheckedInvariant(Invariant.I9, 0, List.of(), List.of()))
                                .passed())
                .isFalse();
    }

    @Test
    void aFaultThatWasNotRecoveredFromFailsARun() {
        // Given
        FaultTaken lasting =
                new FaultTaken("kill -9 of review", NOW, NOW.plusSeconds(2), null, null, null);

        // Then
        assertThat(report(lasting, HOLDS).passed()).isFalse();
    }

    @Test
    void aFaultThatTheMachineDoesNotPermitIsSkippedWithAWord() {
        // Given
        FaultTaken skipped = FaultTaken.skipped("full disk", NOW, "no right to mount");
        ChaosReport report = report(List.of(KILLED, skipped), HOLDS);

        // Then
        assertThat(report.passed()).isTrue();
        assertThat(ReportText.of(report))
                .contains("| full disk | - | skipped: no right to mount |");
    }

    @Test
    void aRunThatWasEndedEarlySaysSoAndIsJudgedByWhatRan() {
        // Given
        endedEarly = true;

        // Then
        assertThat(report(KILLED, HOLDS).passed()).isTrue();
        assertThat(ReportText.of(report(KILLED, HOLDS)))
                .contains("passed")
                .contains("Ended before its time, on request");
    }

    private ChaosReport report(FaultTaken fault, CheckedInvariant invariant) {
        return report(List.of(fault), invariant);
    }

    private ChaosReport report(List<FaultTaken> faults, CheckedInvariant invariant) {
        return ChaosReport.of(
                new ChaosOptions(1, null, false, Path.of("unused")),
                faults,
                history,
                List.of(invariant),
                Duration.ofMinutes(5),
                endedEarly);
    }

    private static HistoryRecord line(
            int second, Operation operation, Kind kind, Map<String, String> facts) {
        return new HistoryRecord(
                second, NOW.plusSeconds(second), "somebody", operation, "key", kind, 0, facts);
    }
}

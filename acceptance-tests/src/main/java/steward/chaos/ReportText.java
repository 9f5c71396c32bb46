package steward.chaos;

import java.time.Duration;
import java.util.Locale;
import steward.chaos.history.CheckedInvariant;
import steward.chaos.history.Violation;

/// Writes a report in Markdown, which is good to read on a terminal, too.
final class ReportText {

    private static final int VIOLATIONS_SHOWN = 20;

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(ChaosReport report) {
        ReportText writing = new ReportText();
        writing.head(report);
        writing.faults(report);
        writing.operations(report);
        writing.invariants(report);
        return writing.text.toString();
    }

    private void head(ChaosReport report) {
        ChaosReport.Machine machine = report.machine();
        line("# A run of faults: " + (report.passed() ? "passed" : "NOT passed"));
        line("");
        line("`" + report.command() + "`");
        line("");
        line(
                "Seed %d, %s, on %d cores and %d MiB, %s, Java %s."
                        .formatted(
                                report.seed(),
                                minutes(report.lasted()),
                                machine.cores(),
                                machine.memoryMb(),
                                machine.system(),
                                machine.java()));
        line("");
        if (report.endedEarly()) {
            line(
                    "Ended before its time, on request: all below is of what ran until then, and"
                            + " what was not looked at by then has not held.");
            line("");
        }
    }

    private void faults(ChaosReport report) {
        line("## Faults");
        line("");
        line(
                "Time to recover: from the end of the fault until all that it touched is ready"
                        + " again.");
        line("");
        line("| fault | lasted | time to recover |");
        line("|---|---|---|");
        report.faults()
                .forEach(fault -> {
                    Duration recovery = fault.timeToRecover();
                    line(
                            "| %s | %s | %s |"
                                    .formatted(
                                            fault.name(),
                                            fault.skipped() == null
                                                    ? seconds(
                                                            Duration.between(
                                                                    fault.injectedAt(),
                                                                    fault.healedAt()))
                                                    : "-",
                                            fault.skipped() != null
                                                    ? "skipped: " + fault.skipped()
                                                    : fault.failure() != null
                                                            ? fault.failure()
                                                            : recovery == null
                                                                    ? "did not recover"
                                                                    : seconds(recovery)));
                });
        line("");
    }

    private void operations(ChaosReport report) {
        line("## Operations");
        line("");
        line(
                "%s of %d succeeded; %s of the %d that ended while a fault was there or not yet mended (at least %.0f %% must)."
                        .formatted(
                                report.overall().percent(),
                                report.overall().asked(),
                                report.meanwhile().percent(),
                                report.meanwhile().asked(),
                                100 * Share.LEAST));
        line("");
        line("| operation | asked | done | refused | unknown |");
        line("|---|---:|---:|---:|---:|");
        report.operations()
                .forEach((operation, share) ->
                        line(
                                "| %s | %d | %d | %d | %d |"
                                        .formatted(
                                                operation
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                share.asked(),
                                                share.done(),
                                                share.refused(),
                                                share.unknown())));
        line("");
    }

    private void invariants(ChaosReport report) {
        line("## Invariants");
        line("");
        line("| | what must hold | checked | violations |");
        line("|---|---|---:|---:|");
        report.invariants()
                .forEach(of ->
                        line(
                                "| %s | %s | %d | %d |"
                                        .formatted(
                                                of.invariant(),
                                                of.invariant().says(),
                                                of.checked(),
                                                of.violations().size())));
        line("");
        for (CheckedInvariant of : report.invariants()) {
            of.notes().forEach(note -> line("- %s: %s".formatted(of.invariant(), note)));
        }
        line("");
        report.invariants().forEach(this::violations);
    }

    private void violations(CheckedInvariant of) {
        of.violations().stream()
                .limit(VIOLATIONS_SHOWN)
                .map(Violation::toString)
                .forEach(this::item);
        if (of.violations().size() > VIOLATIONS_SHOWN) {
            item(
                    "and "
                            + (of.violations().size() - VIOLATIONS_SHOWN)
                            + " more of "
                            + of.invariant());
        }
    }

    private void item(String words) {
        text.append("- **").append(words).append("**\n");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String minutes(Duration time) {
        return "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}

package steward.localplatform.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steward.localplatform.command.OperatorCall.Answer;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.Memory;
import steward.localplatform.process.Ports;
import steward.localplatform.service.HealthCheck;

/// One process of the platform as it is now.
///
/// @param port 0 where it has none
/// @param ready `yes`, `no`, `starting` or `ended`
record StatusLine(
        String name,
        long pid,
        int port,
        String ready,
        Optional<Long> megabytes,
        Optional<Duration> age,
        ServiceFigures figures) {

    /// The launcher and every process below it.
    static List<StatusLine> look(PlatformState state) {
        List<StatusLine> lines = new ArrayList<>();
        lines.add(launcher(state));
        if (state.mediaPort() > 0) {
            lines.add(media(state));
        }
        try (HealthCheck health = new HealthCheck();
                OperatorCall operator = new OperatorCall(state)) {
            for (RunningProcess process : state.processes()) {
                Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
                lines.add(
                        new StatusLine(
                                process.name(),
                                process.pid(),
                                process.port(),
                                readiness(process, health),
                                handle.map(Memory::withChildren),
                                age(handle),
                                figures(process, operator)));
            }
        }
        return lines;
    }

    boolean isReady() {
        return ready.equals("yes");
    }

    private static StatusLine launcher(PlatformState state) {
        Optional<ProcessHandle> handle = ProcessHandle.of(state.launcher());
        return new StatusLine(
                "launcher",
                state.launcher(),
                0,
                state.ready() ? "yes" : "starting",
                handle.map(Memory::own),
                age(handle),
                new ServiceFigures(Optional.empty()));
    }

    /// The launcher itself serves them.
    private static StatusLine media(PlatformState state) {
        return new StatusLine(
                "media",
                state.launcher(),
                state.mediaPort(),
                Ports.isListening(state.mediaPort()) ? "yes" : "no",
                Optional.empty(),
                age(ProcessHandle.of(state.launcher())),
                new ServiceFigures(Optional.empty()));
    }

    private static ServiceFigures figures(RunningProcess process, OperatorCall operator) {
        Optional<JsonNode> told =
                process.service()
                        ? operator.ask(process, "GET", "/v1/operations", null)
                                .filter(Answer::isDone)
                                .map(Answer::body)
                        : Optional.empty();
        return new ServiceFigures(told);
    }

    private static String readiness(RunningProcess process, HealthCheck health) {
        if (ProcessHandle.of(process.pid()).isEmpty()) {
            return "ended";
        }
        boolean ready =
                process.service()
                        ? health.isReady(process.port())
                        : Ports.isListening(process.port());
        return ready ? "yes" : "no";
    }

    private static Optional<Duration> age(Optional<ProcessHandle> process) {
        return process.flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Clock.systemUTC().instant()));
    }
}

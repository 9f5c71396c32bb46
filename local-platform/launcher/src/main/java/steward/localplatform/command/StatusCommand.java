package steward.localplatform.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Memory;
import steward.localplatform.process.Ports;
import steward.localplatform.service.HealthCheck;

@Command(
        name = "status",
        description =
                "Shows what runs: process, port, health, memory. Exit code 1 unless all is ready.")
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-15s %8s %6s  %-9s %8s  %s%n";

    @Mixin private final DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        Path folder = data.of(Checkout.find());
        Optional<PlatformState> state = PlatformState.read(folder);
        if (state.isEmpty()) {
            System.out.println("No platform runs here. Start one: ./steward up");
            return 1;
        }
        System.out.printf(ROW, "name", "process", "port", "ready", "RSS MB", "up since");
        String launcherReady = state.get().ready() ? "yes" : "starting";
        print("launcher", state.get().launcher(), "", launcherReady, Memory::own);
        boolean allReady = state.get().ready();
        try (HealthCheck health = new HealthCheck()) {
            for (RunningProcess process : state.get().processes()) {
                String ready = readiness(process, health);
                allReady &= ready.equals("yes");
                print(
                        process.name(),
                        process.pid(),
                        Integer.toString(process.port()),
                        ready,
                        Memory::withChildren);
            }
        }
        return allReady ? 0 : 1;
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

    private static void print(
            String name,
            long pid,
            String port,
            String ready,
            ToLongFunction<ProcessHandle> megabytes) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        String memory =
                process.map(handle -> Long.toString(megabytes.applyAsLong(handle))).orElse("");
        String age =
                process.flatMap(handle -> handle.info().startInstant())
                        .map(start -> Duration.between(start, Clock.systemUTC().instant()))
                        .map(StatusCommand::inWords)
                        .orElse("");
        System.out.printf(ROW, name, pid, port, ready, memory, age);
    }

    private static String inWords(Duration age) {
        return age.toHours() > 0
                ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
                : "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart());
    }
}

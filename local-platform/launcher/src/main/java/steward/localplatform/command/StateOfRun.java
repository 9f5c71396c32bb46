package steward.localplatform.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.service.ServiceSpec;

/// What is written down about a run.
record StateOfRun(
        Instant begun,
        LocalPlatform platform,
        Map<ServiceSpec, ChildProcess> services,
        Map<String, Database> databases,
        int mediaPort) {

    PlatformState of(boolean ready) {
        List<RunningProcess> processes = new ArrayList<>();
        for (ChildProcess child : platform.children()) {
            processes.add(process(child, port(child.name()), false));
        }
        services.forEach((spec, child) -> processes.add(process(child, spec.port(), true)));
        return new PlatformState(
                ProcessHandle.current().pid(),
                begun,
                ready,
                platform.bootstrapServers(),
                platform.issuer(),
                processes,
                databases,
                mediaPort);
    }

    private int port(String name) {
        PlatformPorts ports = platform.ports();
        return switch (name) {
            case "kafka" -> ports.kafka();
            case "postgres" -> ports.postgres();
            default -> ports.identity();
        };
    }

    private static RunningProcess process(ChildProcess child, int port, boolean service) {
        return new RunningProcess(child.name(), child.pid(), port, service, child.log());
    }
}

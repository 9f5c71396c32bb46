package steward.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What can happen to a platform, in selections.
public final class Faults {

    private static final List<String> SERVICES =
            List.of("report-intake", "triage", "review", "escalation", "analytics");

    /// Longer than the short leases and session timeouts.
    private static final Duration PAST_LEASES = Duration.ofSeconds(12);

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration LONG_OUTAGE = Duration.ofMinutes(2);
    private static final Duration WHILE = Duration.ofSeconds(10);

    private Faults() {}

    /// For a run of a few minutes: each process killed once, outages of 20 s, both stores away, one pause.
    public static List<Fault> shortSelection() {
        List<Fault> faults = new ArrayList<>(kills());
        faults.add(away(OUTAGE, "kafka"));
        faults.add(away(OUTAGE, "postgres"));
        faults.add(away(WHILE, "kafka", "postgres"));
        faults.add(new Paused("review", PAST_LEASES));
        return List.copyOf(faults);
    }

    /// Everything once, long outages among it.
    public static List<Fault> all() {
        List<Fault> faults = new ArrayList<>(mixture());
        faults.add(away(LONG_OUTAGE, "kafka"));
        faults.add(away(LONG_OUTAGE, "postgres"));
        return List.copyOf(faults);
    }

    /// What a long run draws from, again and again.
    public static List<Fault> mixture() {
        return Stream.of(kills(), pauses(), outages(), badLines()).flatMap(List::stream).toList();
    }

    private static List<Fault> kills() {
        return Stream.concat(SERVICES.stream(), Stream.of("kafka", "postgres"))
                .<Fault>map(process -> new Killed(process, MOMENT))
                .toList();
    }

    private static List<Fault> pauses() {
        return Stream.concat(SERVICES.stream(), Stream.of("kafka", "postgres"))
                .<Fault>map(process -> new Paused(process, PAST_LEASES))
                .toList();
    }

    private static List<Fault> outages() {
        return List.of(
                away(OUTAGE, "kafka"), away(OUTAGE, "postgres"), away(WHILE, "kafka", "postgres"));
    }

    private static List<Fault> badLines() {
        Duration slow = Duration.ofMillis(100);
        return List.of(
                BadLine.toDatabase("slow by 100 ms", OUTAGE, line -> line.latency(slow)),
                BadLine.toBroker("slow by 100 ms", OUTAGE, line -> line.latency(slow)),
                BadLine.toDatabase("behind 64 KiB/s", OUTAGE, line -> line.bandwidth(65_536)),
                BadLine.toBroker("behind 64 KiB/s", OUTAGE, line -> line.bandwidth(65_536)),
                BadLine.toDatabase("cut off", WHILE, TcpProxy::cut),
                BadLine.toBroker("cut off", WHILE, TcpProxy::cut),
                BadLine.toDatabase("silent", PAST_LEASES, TcpProxy::silence),
                BadLine.toBroker("silent", PAST_LEASES, TcpProxy::silence));
    }

    private static Fault away(Duration time, String... processes) {
        return new Away(Set.of(processes), time);
    }
}

package steward.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What can happen to a platform, in selections.
public final class Faults {

    /// Keys of the records, and ids of the subjects, that a fault makes up begin so.
    public static final String MADE_UP = BadRecords.SUBJECT;

    private static final List<String> SERVICES =
            List.of("report-intake", "triage", "review", "escalation", "analytics");

    private static final List<String> PROCESSES =
            Stream.concat(SERVICES.stream(), Stream.of("kafka", "postgres")).toList();

    /// Longer than the short leases and session timeouts.
    private static final Duration PAST_LEASES = Duration.ofSeconds(12);

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration LONG_OUTAGE = Duration.ofMinutes(2);
    private static final Duration WHILE = Duration.ofSeconds(10);

    private Faults() {}

    /// For a run of a few minutes: each process killed once, the five exact points, outages of 20 s, both stores away, one pause, one second instance, one
    /// of each bad record. A store is killed by what is its outage, too: one recovery instead of two. In an order that may be kept: what needs cases comes when
    /// there are some.
    public static List<Fault> shortSelection() {
        return Stream.of(
                        List.<Fault>of(
                                new DeathsInARow(
                                        "review",
                                        List.of(
                                                "commit-before-publish",
                                                "publish-before-mark",
                                                "mid-decision")),
                                new Together(
                                        List.of(
                                                new DeathsInARow(
                                                        "report-intake",
                                                        List.of("effect-before-offset")),
                                                new DeathsInARow(
                                                        "analytics", List.of("mid-batch")))),
                                new Together(kills(List.of("triage", "escalation")))),
                        List.<Fault>of(
                                new Killed("kafka", OUTAGE),
                                new Killed("postgres", OUTAGE),
                                away(WHILE, "kafka", "postgres"),
                                new Together(badRecords("emea")),
                                new Together(
                                        List.of(
                                                new Paused("review", PAST_LEASES),
                                                new SecondInstance(
                                                        "escalation", false, PAST_LEASES)))))
                .flatMap(List::stream)
                .toList();
    }

    /// Everything once: the mixture, and what takes long or leaves less behind than it found.
    public static List<Fault> all() {
        return Stream.concat(mixture().stream(), lasting().stream()).toList();
    }

    /// What a long run draws from, again and again.
    public static List<Fault> mixture() {
        return Stream.of(
                        kills(PROCESSES),
                        exactPoints(),
                        pauses(),
                        outages(),
                        badLines(),
                        secondInstances(),
                        badRecords("emea"),
                        badRecords("amer"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> lasting() {
        return List.of(
                away(LONG_OUTAGE, "kafka"),
                away(LONG_OUTAGE, "postgres"),
                new DiskFull("postgres", OUTAGE),
                new DiskFull("kafka", OUTAGE),
                new WrongClock("review", Duration.ofMinutes(10), OUTAGE),
                new WrongClock("report-intake", Duration.ofMinutes(-10), OUTAGE),
                new WrongClock("escalation", Duration.ofMinutes(10), OUTAGE),
                TopicsReplayed.whole(2),
                new DataLost(MOMENT));
    }

    private static List<Fault> exactPoints() {
        return List.of(
                new KilledAt("commit-before-publish", "review", MOMENT),
                new KilledAt("publish-before-mark", "review", MOMENT),
                new KilledAt("effect-before-offset", "report-intake", MOMENT),
                new KilledAt("mid-batch", "analytics", MOMENT),
                new KilledAt("mid-decision", "review", MOMENT));
    }

    private static List<Fault> secondInstances() {
        return SERVICES.stream()
                .flatMap(service ->
                        Stream.<Fault>of(
                                new SecondInstance(service, false, OUTAGE),
                                new SecondInstance(service, true, OUTAGE),
                                new Replaced(service, MOMENT)))
                .toList();
    }

    private static List<Fault> badRecords(String region) {
        return Stream.of(BadRecords.Kind.values())
                .<Fault>map(kind -> new BadRecords(kind, region))
                .toList();
    }

    private static List<Fault> kills(List<String> processes) {
        return processes.stream().<Fault>map(process -> new Killed(process, MOMENT)).toList();
    }

    private static List<Fault> pauses() {
        return PROCESSES.stream().<Fault>map(process -> new Paused(process, PAST_LEASES)).toList();
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

package steward.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    private static final List<Fault> REVIEW_DIES =
            Stream.of("commit-before-publish", "publish-before-mark", "mid-decision")
                    .<Fault>map(point -> new KilledAt(point, "review", MOMENT))
                    .toList();

    private static final Fault INTAKE_DIES =
            new KilledAt("effect-before-offset", "report-intake", MOMENT);

    private static final Fault ANALYTICS_DIES = new KilledAt("mid-batch", "analytics", MOMENT);

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

    /// Everything once: the mixture, and what takes long or leaves less behind than it found. Some that touch different processes come together, so that half an
    /// hour on two cores has room for all.
    public static List<Fault> all() {
        return Stream.of(
                        kills(List.of("report-intake", "review", "analytics", "kafka", "postgres")),
                        List.<Fault>of(new Together(kills(List.of("triage", "escalation")))),
                        REVIEW_DIES,
                        List.<Fault>of(new Together(List.of(INTAKE_DIES, ANALYTICS_DIES))),
                        pairs(
                                pauses(),
                                Stream.of(
                                                "triage",
                                                "review",
                                                "escalation",
                                                "analytics",
                                                "report-intake")
                                        .map(Faults::isKilled)
                                        .toList()),
                        outages(),
                        badLines(),
                        pairs(
                                List.of(comesAndGoes("report-intake"), comesAndGoes("triage")),
                                List.of(comesAndGoes("analytics"), comesAndGoes("escalation"))),
                        List.of(comesAndGoes("review")),
                        Stream.of("report-intake", "review", "escalation", "analytics")
                                .map(Faults::replaced)
                                .toList(),
                        pairs(badRecords("emea"), badRecords("amer")),
                        lasting())
                .flatMap(List::stream)
                .toList();
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
                // Triage keeps nothing in the database.
                new Together(List.of(away(LONG_OUTAGE, "postgres"), replaced("triage"))),
                new DiskFull("postgres", OUTAGE),
                new DiskFull("kafka", OUTAGE),
                new WrongClock("review", Duration.ofMinutes(10), OUTAGE),
                new WrongClock("report-intake", Duration.ofMinutes(-10), OUTAGE),
                new WrongClock("escalation", Duration.ofMinutes(10), OUTAGE),
                TopicsReplayed.whole(2),
                new DataLost(MOMENT));
    }

    private static List<Fault> exactPoints() {
        return Stream.concat(REVIEW_DIES.stream(), Stream.of(INTAKE_DIES, ANALYTICS_DIES)).toList();
    }

    private static List<Fault> secondInstances() {
        return SERVICES.stream()
                .flatMap(service ->
                        Stream.of(comesAndGoes(service), isKilled(service), replaced(service)))
                .toList();
    }

    private static Fault comesAndGoes(String service) {
        return new SecondInstance(service, false, OUTAGE);
    }

    private static Fault isKilled(String service) {
        return new SecondInstance(service, true, OUTAGE);
    }

    private static Fault replaced(String service) {
        return new Replaced(service, MOMENT);
    }

    /// The first of the one with the first of the other, and so on; what has no partner comes alone.
    private static List<Fault> pairs(List<Fault> some, List<Fault> others) {
        return IntStream.range(0, some.size())
                .<Fault>mapToObj(i ->
                        i < others.size()
                                ? new Together(List.of(some.get(i), others.get(i)))
                                : some.get(i))
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

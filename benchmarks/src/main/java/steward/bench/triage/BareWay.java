package steward.bench.triage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import steward.contracts.submission.ReportReceived;
import steward.localplatform.process.ChildProcess;

/// The bare loop in a process like triage's: the same collector, compiler and heap.
final class BareWay implements Way {

    private static final int PARTITIONS = 4;
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final String stem;
    private final int steps;
    private final ChildProcess loop;

    private BareWay(String stem, int steps, ChildProcess loop) {
        this.stem = stem;
        this.steps = steps;
        this.loop = loop;
    }

    static BareWay start(String brokers, int steps, Path logs)
            throws InterruptedException, ExecutionException {
        String stem = "steward.bench.bare-" + steps;
        List<NewTopic> topics = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            topics.add(
                    new NewTopic(
                            BareLoop.topic(stem, step), Optional.of(PARTITIONS), Optional.empty()));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(topics).all().get();
        }
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareLoop.class.getName(),
                        brokers,
                        stem,
                        Integer.toString(steps));
        return new BareWay(
                stem,
                steps,
                ChildProcess.start(
                        "bare-" + steps, command, Map.of(), logs.resolve(stem + ".log")));
    }

    @Override
    public String in() {
        return BareLoop.topic(stem, 0);
    }

    @Override
    public String out() {
        return BareLoop.topic(stem, steps);
    }

    @Override
    public String submissionIn(byte[] record) {
        return switch (BareLoop.event(record).data()) {
            case ReportReceived report -> report.submissionId().value();
        };
    }

    @Override
    public Duration processorTime() {
        return ProcessHandle.of(loop.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the bare loop has ended"));
    }

    @Override
    public void close() {
        loop.stop(TO_STOP);
    }
}

package steward.localplatform.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;
import steward.localplatform.process.Ports;

/// One Kafka broker that is its own controller, on loopback, with a data folder that survives restarts.
public final class KafkaBroker {

    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final List<String> JVM_FLAGS =
            List.of(
                    "-Xms64m",
                    "-Xmx320m",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.showDateTime=true",
                    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private KafkaBroker() {}

    /// Starts the broker and waits until it listens.
    ///
    /// @param folder where its data and configuration lie
    /// @param port for clients
    /// @param controllerPort for the broker's talk with itself
    public static ChildProcess start(
            Checkout checkout, Path folder, int port, int controllerPort, Path log) {
        return start(checkout, folder, port, controllerPort, List.of(), log);
    }

    /// As the other, with listeners beside the plain one.
    public static ChildProcess start(
            Checkout checkout,
            Path folder,
            int port,
            int controllerPort,
            List<MoreListener> listeners,
            Path log) {
        Path properties = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    properties,
                    properties(folder.resolve("data"), port, controllerPort, listeners));
        } catch (IOException failed) {
            throw new CannotStart("Cannot write " + properties, failed);
        }
        List<String> command =
                new Command(checkout)
                        .java(
                                JVM_FLAGS,
                                checkout.brokerClassPath(),
                                "steward.localplatform.broker.Broker",
                                List.of(properties.toString()));
        ChildProcess broker = ChildProcess.start("kafka", command, Map.of(), log);
        broker.awaitReady(
                () ->
                        Ports.isListening(port)
                                && listeners.stream().allMatch(l -> Ports.isListening(l.port())),
                TO_START);
        return broker;
    }

    private static String properties(
            Path data, int port, int controllerPort, List<MoreListener> listeners) {
        return """
        process.roles=broker,controller
        node.id=1
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
        controller.listener.names=CONTROLLER
        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
        log.dirs=%3$s
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=1
        min.insync.replicas=1

        # Topics of the broker itself: one node, and few partitions so that it starts quickly.
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=4
        group.initial.rebalance.delay.ms=0

        # Small index files: a local topic holds little, and there are many.
        log.index.size.max.bytes=1048576
        log.segment.bytes=67108864
        log.cleaner.dedupe.buffer.size=8388608
        num.network.threads=2
        num.io.threads=4
        """
                        .formatted(
                                port,
                                controllerPort,
                                data,
                                afterComma(listeners, MoreListener::address),
                                afterComma(listeners, MoreListener::advertised),
                                afterComma(listeners, MoreListener::mapping))
                + listeners.stream().map(MoreListener::ownSettings).collect(Collectors.joining());
    }

    private static String afterComma(
            List<MoreListener> listeners, Function<MoreListener, String> text) {
        return listeners.stream().map(text).map(one -> "," + one).collect(Collectors.joining());
    }
}

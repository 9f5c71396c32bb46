package steward.localplatform.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.topic.ApplyTopics;

@Command(name = "topics", description = "Brings the list of topics about on a broker.")
final class TopicsCommand {

    /// Exit code when topics differ from the list in a way that is never changed.
    private static final int DIFFERENT = 3;

    @Command(
            name = "apply",
            description =
                    "Makes the topics of deploy/topics.yaml that are missing; changes none; says what differs (exit code 3).")
    int apply(
            @Mixin DataFolder data,
            @Option(
                            names = "--bootstrap",
                            paramLabel = "HOST:PORT",
                            description = "The brokers (default: those of the running platform).")
                    @Nullable String bootstrap,
            @Option(
                            names = "--profile",
                            defaultValue = "local",
                            description = "local or production (default: ${DEFAULT-VALUE}).")
                    String profile,
            @Option(
                            names = "--client-config",
                            paramLabel = "FILE",
                            description = "Properties of a Kafka client, for SASL and TLS.")
                    @Nullable Path clientConfig) {
        Checkout checkout = Checkout.find();
        Properties properties = clientConfig == null ? new Properties() : read(clientConfig);
        properties.put(
                "bootstrap.servers",
                bootstrap == null
                        ? PlatformState.require(data.of(checkout)).bootstrapServers()
                        : bootstrap);
        try (Admin admin = Admin.create(properties)) {
            ApplyTopics.Applied applied =
                    new ApplyTopics(admin).apply(checkout.topicList(), profile);
            applied.made().forEach(name -> System.out.println("made " + name));
            applied.differences().forEach(System.out::println);
            System.out.printf(
                    "%d made, %d different.%n",
                    applied.made().size(), applied.differences().size());
            return applied.differences().isEmpty() ? 0 : DIFFERENT;
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException failed) {
            throw new CannotStart("Cannot read " + file, failed);
        }
    }
}

package steward.localplatform.topic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import steward.localplatform.process.CannotStart;

/// Brings the list of topics about on a broker: makes what is missing, changes nothing that is there, says what differs.
public final class ApplyTopics {

    private final Admin admin;

    public ApplyTopics(Admin admin) {
        this.admin = admin;
    }

    /// What was done and seen.
    ///
    /// @param made the names of the new topics
    /// @param differences sentences about topics that are not as the list says
    public record Applied(List<String> made, List<String> differences) {}

    /// Applies a profile of the list and waits until the new topics are known.
    public Applied apply(Path list, String profile) {
        List<Topic> wanted = TopicList.read(list).of(profile);
        Set<String> present = await(admin.listTopics().names());
        List<Topic> missing =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        await(admin.createTopics(missing.stream().map(ApplyTopics::newTopic).toList()).all());
        List<Topic> there =
                wanted.stream().filter(topic -> present.contains(topic.name())).toList();
        return new Applied(missing.stream().map(Topic::name).toList(), differences(there));
    }

    private List<String> differences(List<Topic> there) {
        List<String> names = there.stream().map(Topic::name).toList();
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(names).allTopicNames());
        Collection<ConfigResource> resources =
                names.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList();
        Map<ConfigResource, Config> configs = await(admin.describeConfigs(resources).all());
        List<String> differences = new ArrayList<>();
        for (Topic topic : there) {
            TopicDescription description = descriptions.get(topic.name());
            Config config =
                    configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
            if (description != null && config != null) {
                partitionDifference(topic, description).ifPresent(differences::add);
                settingDifferences(topic, config).forEach(differences::add);
            }
        }
        return differences;
    }

    private static Optional<String> partitionDifference(Topic topic, TopicDescription found) {
        int partitions = found.partitions().size();
        return partitions == topic.partitions()
                ? Optional.empty()
                : Optional.of(
                        "%s has %d partitions, the list says %d; partitions are never changed."
                                .formatted(topic.name(), partitions, topic.partitions()));
    }

    private static Stream<String> settingDifferences(Topic topic, Config found) {
        return topic.settings().entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(found.get(wanted.getKey()).value()))
                .map(wanted ->
                        "%s has %s=%s, the list says %s."
                                .formatted(
                                        topic.name(),
                                        wanted.getKey(),
                                        found.get(wanted.getKey()).value(),
                                        wanted.getValue()));
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), topic.replication())
                .configs(topic.settings());
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(
                    Duration.ofSeconds(60).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
            throw new CannotStart("The broker refused: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}

package steward.localplatform.topic;

import static steward.localplatform.topic.ListedTopics.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;

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
        ListedTopics listed = new ListedTopics(admin);
        Set<String> present = listed.names();
        List<Topic> missing =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        listed.awaitMade(make(missing));
        List<Topic> there =
                wanted.stream().filter(topic -> present.contains(topic.name())).toList();
        return new Applied(missing.stream().map(Topic::name).toList(), differences(there));
    }

    private Map<String, Uuid> make(List<Topic> missing) {
        CreateTopicsResult made =
                admin.createTopics(missing.stream().map(ApplyTopics::newTopic).toList());
        answer(made.all());
        return made.values().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> answer(made.topicId(name))));
    }

    private List<String> differences(List<Topic> there) {
        List<String> names = there.stream().map(Topic::name).toList();
        Map<String, TopicDescription> descriptions =
                answer(admin.describeTopics(names).allTopicNames());
        Collection<ConfigResource> resources =
                names.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList();
        Map<ConfigResource, Config> configs = answer(admin.describeConfigs(resources).all());
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
}

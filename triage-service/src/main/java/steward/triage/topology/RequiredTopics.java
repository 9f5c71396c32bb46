package steward.triage.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import steward.contracts.topic.Topics;

/// The topics without which the topology may not start: a missing one would end a stream thread, and unequal partitions would part what belongs
/// together.
final class RequiredTopics {

    private static final int TIMEOUT_SECONDS = 10;

    /// The topics of the topology's sources.
    static final List<String> READ =
            List.of(
                    Topics.SUBMISSIONS,
                    Topics.ASSESSMENTS,
                    Topics.TRIAGE_BY_OWNER,
                    Topics.TRIAGE_BY_SUBJECT,
                    Topics.DECISIONS);

    /// Pairs that meet in one stage.
    private static final List<List<String>> TOGETHER =
            List.of(
                    List.of(Topics.SUBMISSIONS, Topics.ASSESSMENTS),
                    List.of(Topics.TRIAGE_BY_SUBJECT, Topics.DECISIONS));

    private final Set<String> names;

    RequiredTopics(Collection<String> regions) {
        Set<String> all = new LinkedHashSet<>(READ);
        READ.forEach(topic -> all.add(Topics.deadLettersOf(topic)));
        regions.forEach(region -> all.add(Topics.cases(region)));
        all.add(Topics.POLICIES);
        all.add(Topics.SIGNAL_DATA);
        all.add(Topics.TRENDS);
        all.add(Topics.SIGNAL_TRIALS);
        this.names = Set.copyOf(all);
    }

    /// What is wrong, in words for an operator; empty when the topology may start.
    ///
    /// @throws IllegalStateException when the broker does not answer
    List<String> faults(Admin admin) throws InterruptedException {
        Map<String, Integer> partitions = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                partitions.put(
                        topic.getKey(),
                        topic.getValue()
                                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                                .partitions()
                                .size());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new IllegalStateException("topics cannot be described", e);
                }
                faults.add("topic " + topic.getKey() + " is missing: run ./steward topics apply");
            } catch (TimeoutException e) {
                throw new IllegalStateException("the broker does not answer", e);
            }
        }
        faults.addAll(unequal(partitions));
        faults.sort(null);
        return List.copyOf(faults);
    }

    static List<String> unequal(Map<String, Integer> partitions) {
        return TOGETHER.stream()
                .filter(pair -> pair.stream().allMatch(partitions::containsKey))
                .filter(pair -> pair.stream().map(partitions::get).distinct().count() > 1)
                .map(pair -> "topics " + pair + " must have equal numbers of partitions")
                .toList();
    }
}

package steward.localplatform.backup;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import steward.localplatform.process.CannotStart;

/// What stands on the topics and is newer than a moment.
public final class NewerEvents {

    /// Facts that services tell each other; not triage's own topics, which nobody else reads, and no dead letters.
    private static final Pattern TOLD = Pattern.compile("steward\\.(?!triage\\.).*\\.v1");

    private final Admin admin;

    public NewerEvents(Admin admin) {
        this.admin = admin;
    }

    /// How many records each topic has since then, where it has some. Records that end a transaction count as well.
    public Map<String, Long> since(Instant moment) {
        try {
            Collection<TopicPartition> partitions =
                    admin
                            .describeTopics(
                                    admin.listTopics().names().get().stream()
                                            .filter(TOLD.asMatchPredicate())
                                            .toList())
                            .allTopicNames()
                            .get()
                            .values()
                            .stream()
                            .flatMap(topic ->
                                    topic.partitions().stream()
                                            .map(at ->
                                                    new TopicPartition(
                                                            topic.name(), at.partition())))
                            .toList();
            Map<TopicPartition, ListOffsetsResultInfo> first =
                    offsets(partitions, OffsetSpec.forTimestamp(moment.toEpochMilli()));
            Map<String, Long> newer = new TreeMap<>();
            offsets(partitions, OffsetSpec.latest())
                    .forEach((at, end) -> {
                        ListOffsetsResultInfo begin = first.get(at);
                        // Below zero: no record is as new.
                        if (begin != null && begin.offset() >= 0) {
                            newer.merge(at.topic(), end.offset() - begin.offset(), Long::sum);
                        }
                    });
            return newer;
        } catch (ExecutionException failed) {
            throw new CannotStart("The broker does not say what its topics hold", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(at -> asked.put(at, spec));
        return admin.listOffsets(asked).all().get();
    }
}

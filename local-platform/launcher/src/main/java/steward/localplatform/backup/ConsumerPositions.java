package steward.localplatform.backup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import steward.localplatform.process.CannotStart;

/// Where consumer groups stand. A group commits a position when what stands before it is committed in its database, so positions that are read before a copy is begun are in the
/// copy.
public final class ConsumerPositions {

    private final Admin admin;

    public ConsumerPositions(Admin admin) {
        this.admin = admin;
    }

    /// All groups: `topic-partition` and the next record of each.
    public Map<String, Map<String, Long>> read() {
        Map<String, Map<String, Long>> positions = new TreeMap<>();
        committed()
                .forEach((group, offsets) -> {
                    Map<String, Long> next = new TreeMap<>();
                    offsets.forEach((at, offset) -> next.put(at.toString(), offset.offset()));
                    positions.put(group, next);
                });
        return positions;
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
        try {
            List<String> groups =
                    admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
            Map<String, ListConsumerGroupOffsetsSpec> asked =
                    groups.stream()
                            .collect(
                                    Collectors.toMap(
                                            group -> group,
                                            _ -> new ListConsumerGroupOffsetsSpec()));
            return admin.listConsumerGroupOffsets(asked).all().get();
        } catch (ExecutionException failed) {
            throw new CannotStart("The broker does not say where its readers stand", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}

package steward.localplatform.backup;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import steward.localplatform.process.CannotStart;

/// Where consumer groups stand. A group commits a position when what stands before it is committed in its database, so positions that are read before a copy is begun are in the
/// copy.
public final class ConsumerPositions {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

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

    /// Puts groups back to where they stood, so that they read again what came since; a group that did not read then begins at the beginning.
    ///
    /// @param of which groups
    /// @param atMost how long members of a killed process may still be counted as there
    public void putBack(
            Map<String, Map<String, Long>> positions, Predicate<String> of, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        committed()
                .forEach((group, now) -> {
                    if (of.test(group)) {
                        Map<TopicPartition, OffsetAndMetadata> then = new HashMap<>();
                        Map<String, Long> noted = positions.getOrDefault(group, Map.of());
                        now.keySet()
                                .forEach(at ->
                                        then.put(
                                                at,
                                                new OffsetAndMetadata(
                                                        noted.getOrDefault(at.toString(), 0L))));
                        putBack(group, then, deadline);
                    }
                });
    }

    private void putBack(String group, Map<TopicPartition, OffsetAndMetadata> then, long deadline) {
        try {
            while (true) {
                try {
                    admin.alterConsumerGroupOffsets(group, then).all().get();
                    return;
                } catch (ExecutionException failed) {
                    boolean hasMembers =
                            failed.getCause() instanceof UnknownMemberIdException
                                    || failed.getCause() instanceof GroupNotEmptyException;
                    if (!hasMembers || System.nanoTime() > deadline) {
                        throw new CannotStart("The group " + group + " cannot be put back", failed);
                    }
                    Thread.sleep(BETWEEN_TRIES);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
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

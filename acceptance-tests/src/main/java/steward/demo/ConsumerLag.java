package steward.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/// How many records wait before the consumer groups of the platform. Offsets alone do not say: the marks of finished transactions take offsets, too.
public final class ConsumerLag implements AutoCloseable {

    private final Admin admin;
    private final CommittedReader records;

    public ConsumerLag(String bootstrap) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        this.records = new CommittedReader(bootstrap);
    }

    public long total() throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                admin.listGroups().all().get().stream()
                        .map(GroupListing::groupId)
                        .collect(
                                Collectors.toMap(
                                        id -> id, _ -> new ListConsumerGroupOffsetsSpec()));
        List<Map<TopicPartition, OffsetAndMetadata>> committed =
                whole(List.copyOf(admin.listConsumerGroupOffsets(groups).all().get().values()));
        Map<TopicPartition, OffsetSpec> partitions =
                committed.stream()
                        .flatMap(offsets -> offsets.keySet().stream())
                        .distinct()
                        .collect(
                                Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(partitions, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all()
                        .get();
        return committed.stream()
                .flatMap(offsets -> offsets.entrySet().stream())
                .mapToLong(at -> lag(at, ends))
                .sum();
    }

    /// A group that has read one partition of a topic has the others to read, too, from their beginning.
    private List<Map<TopicPartition, OffsetAndMetadata>> whole(
            List<Map<TopicPartition, OffsetAndMetadata>> committed)
            throws ExecutionException, InterruptedException {
        Set<String> names =
                committed.stream()
                        .flatMap(offsets -> offsets.keySet().stream())
                        .map(TopicPartition::topic)
                        .collect(Collectors.toSet());
        Map<String, TopicDescription> topics = admin.describeTopics(names).allTopicNames().get();
        return committed.stream().map(offsets -> whole(offsets, topics)).toList();
    }

    private static Map<TopicPartition, OffsetAndMetadata> whole(
            Map<TopicPartition, OffsetAndMetadata> offsets, Map<String, TopicDescription> topics) {
        Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>(offsets);
        offsets.keySet().stream()
                .map(partition -> topics.get(partition.topic()))
                .filter(Objects::nonNull)
                .forEach(topic ->
                        topic.partitions()
                                .forEach(partition ->
                                        all.putIfAbsent(
                                                new TopicPartition(
                                                        topic.name(), partition.partition()),
                                                new OffsetAndMetadata(0))));
        return all;
    }

    private long lag(
            Map.Entry<TopicPartition, OffsetAndMetadata> at,
            Map<TopicPartition, ListOffsetsResultInfo> ends) {
        OffsetAndMetadata reached = at.getValue();
        ListOffsetsResultInfo end = ends.get(at.getKey());
        if (reached == null || end == null || reached.offset() >= end.offset()) {
            return 0;
        }
        return records.between(at.getKey(), reached.offset(), end.offset());
    }

    @Override
    public void close() {
        records.close();
        admin.close();
    }
}

package steward.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/// How many records wait before the consumer groups of the platform. Offsets alone do not say: the marks of finished transactions take offsets, too.
final class ConsumerLag implements AutoCloseable {

    private final Admin admin;
    private final CommittedReader records;

    ConsumerLag(String bootstrap) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        this.records = new CommittedReader(bootstrap);
    }

    long total() throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                admin.listGroups().all().get().stream()
                        .map(GroupListing::groupId)
                        .collect(
                                Collectors.toMap(
                                        id -> id, _ -> new ListConsumerGroupOffsetsSpec()));
        List<Map<TopicPartition, OffsetAndMetadata>> committed =
                List.copyOf(admin.listConsumerGroupOffsets(groups).all().get().values());
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

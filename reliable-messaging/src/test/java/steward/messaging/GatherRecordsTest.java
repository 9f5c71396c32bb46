package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class GatherRecordsTest {

    private final GatherRecords gather = new GatherRecords();

    @Test
    void restsAfterAPollThatFoundLittleAndHandsOnAllThatItFound() {
        // Given
        gather.configure(Map.of(GatherRecords.SETTING, "1"));
        ConsumerRecords<Object, Object> few = records(3);

        // Then
        assertThat(gather.rests(few)).isTrue();
        assertThat(gather.onConsume(few)).isSameAs(few);
    }

    @Test
    void doesNotRestAfterAFullBatchNorAfterAPollThatFoundNothing() {
        // Given
        gather.configure(Map.of(GatherRecords.SETTING, "1000"));

        // Then
        assertThat(gather.rests(records(100))).isFalse();
        assertThat(gather.rests(ConsumerRecords.empty())).isFalse();
    }

    @Test
    void neverRestsWhereNothingIsSaid() {
        // Given
        gather.configure(Map.of());

        // Then
        assertThat(gather.rests(records(1))).isFalse();
    }

    @Test
    void refusesToStartWithARestThatCannotBe() {
        for (Object wrong : List.of("soon", "-1", "1001", "")) {
            assertThatThrownBy(() -> gather.configure(Map.of(GatherRecords.SETTING, wrong)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(GatherRecords.SETTING);
        }
    }

    private static ConsumerRecords<Object, Object> records(int many) {
        TopicPartition partition = new TopicPartition("facts", 0);
        return new ConsumerRecords<>(
                Map.of(
                        partition,
                        IntStream.range(0, many)
                                .mapToObj(i ->
                                        new ConsumerRecord<Object, Object>(
                                                "facts", 0, i, "key", "value"))
                                .toList()),
                Map.of());
    }
}

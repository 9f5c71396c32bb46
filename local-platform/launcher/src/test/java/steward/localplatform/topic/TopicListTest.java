package steward.localplatform.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

class TopicListTest {

    private final TopicList list = TopicList.read(Checkout.find().topicList());

    @Test
    void names_exactly_the_topics_of_the_contracts_and_their_dead_letters() {
        // Given
        List<String> contracts =
                Topics.all(Topics.SHIPPED_REGIONS).stream()
                        .flatMap(name -> Stream.of(name, Topics.deadLettersOf(name)))
                        .toList();

        // When
        List<String> listed = list.of("production").stream().map(Topic::name).toList();

        // Then
        assertThat(listed).containsExactlyInAnyOrderElementsOf(contracts);
    }

    @Test
    void keeps_every_record_on_three_brokers_in_production() {
        assertThat(list.of("production"))
                .allSatisfy(topic -> {
                    assertThat(topic.replication()).isEqualTo((short) 3);
                    assertThat(topic.minInSync()).isEqualTo(2);
                });
    }

    @Test
    void keeps_senders_and_content_for_two_weeks_at_most() {
        assertThat(list.of("production"))
                .filteredOn(topic -> topic.cleanup() == Topic.Cleanup.DELETE)
                .filteredOn(topic -> !List.of(Topics.SEALS, Topics.TRENDS).contains(topic.name()))
                .allSatisfy(topic ->
                        assertThat(topic.retention())
                                .isPositive()
                                .isLessThanOrEqualTo(Duration.ofDays(14)));
    }

    @Test
    void gives_topics_with_the_same_key_the_same_number_of_partitions() {
        // Given
        List<String> keyedAlike = List.of(Topics.SUBMISSIONS, Topics.ASSESSMENTS);

        // Then
        assertThat(list.of("local"))
                .filteredOn(topic -> keyedAlike.contains(topic.name()))
                .extracting(Topic::partitions)
                .hasSize(2)
                .containsOnly(4);
    }

    @Test
    void says_which_profiles_there_are() {
        assertThatThrownBy(() -> list.of("staging"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("production")
                .hasMessageContaining("local");
    }
}

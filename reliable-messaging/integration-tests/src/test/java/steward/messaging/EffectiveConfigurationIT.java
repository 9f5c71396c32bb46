package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.localplatform.testing.StewardPlatformResource;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "trial"))
class EffectiveConfigurationIT {

    @Inject KafkaClientService clients;

    @Test
    void every_consumer_reads_what_is_committed_from_the_start() {
        assertThat(clients.getConsumerChannels())
                .isNotEmpty()
                .allSatisfy(channel -> {
                    Map<String, ?> config = clients.getConsumer(channel).configuration();
                    assertThat(config.get("isolation.level")).isEqualTo("read_committed");
                    assertThat(config.get("auto.offset.reset")).isEqualTo("earliest");
                    assertThat(config.get("enable.auto.commit")).hasToString("false");
                });
    }

    @Test
    void a_broker_that_is_away_for_hours_ends_no_channel() {
        assertThat(clients.getConsumerChannels())
                .allSatisfy(channel ->
                        assertThat(clients.getConsumer(channel).configuration())
                                .hasEntrySatisfying(
                                        "default.api.timeout.ms",
                                        millis ->
                                                assertThat(Long.parseLong(millis.toString()))
                                                        .isGreaterThan(12 * 3_600_000L)));
    }

    @Test
    void every_producer_waits_for_all_replicas_and_is_idempotent() {
        assertThat(clients.getProducerChannels())
                .isNotEmpty()
                .allSatisfy(channel -> demand(clients.getProducer(channel).configuration()));
        demand(OutboxPublisher.configuration(Map.of("acks", "1"), "trial"));
    }

    private static void demand(Map<String, ?> config) {
        assertThat(config.get("acks")).hasToString("all");
        assertThat(config.get("enable.idempotence")).hasToString("true");
    }
}

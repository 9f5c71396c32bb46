package steward.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class ConsumedTopicsTest {

    private static final Duration REMEMBERED = Duration.ofDays(16);

    @Test
    void a_topic_that_keeps_less_than_the_inbox_remembers_is_accepted() {
        assertThatCode(() -> require("delete", Duration.ofDays(14).toMillis()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_topic_that_keeps_as_much_or_more_is_refused() {
        assertThatThrownBy(() -> require("delete", REMEMBERED.toMillis()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("steward.messaging.inbox.retention");
        assertThatThrownBy(() -> require("delete", -1)).hasMessageContaining("for ever");
    }

    @Test
    void a_compacted_topic_is_exempt() {
        assertThatCode(() -> require("compact", -1)).doesNotThrowAnyException();
    }

    private static void require(String cleanup, long kept) {
        ConsumedTopics.requireShorter(
                "steward.decisions.v1",
                new Config(
                        List.of(
                                new ConfigEntry("cleanup.policy", cleanup),
                                new ConfigEntry("retention.ms", Long.toString(kept)))),
                REMEMBERED);
    }
}

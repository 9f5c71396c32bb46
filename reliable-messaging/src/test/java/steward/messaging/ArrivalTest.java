package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalTest {

    @Test
    void an_event_is_due_passed_or_ahead_of_its_aggregate() {
        assertThat(Arrival.of(0, 1)).isEqualTo(Arrival.NEXT);
        assertThat(Arrival.of(4, 5)).isEqualTo(Arrival.NEXT);
        assertThat(Arrival.of(4, 4)).isEqualTo(Arrival.PASSED);
        assertThat(Arrival.of(4, 1)).isEqualTo(Arrival.PASSED);
        assertThat(Arrival.of(4, 6)).isEqualTo(Arrival.AHEAD);
    }

    @Test
    void an_event_of_a_topic_without_aggregates_is_always_due() {
        assertThat(Arrival.of(0, 0)).isEqualTo(Arrival.NEXT);
    }
}

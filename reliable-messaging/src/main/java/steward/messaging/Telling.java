package steward.messaging;

import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;

/// A fact to be told: what goes where, and under which key.
///
/// @param key the record key, which is also the event's `subject`; order holds per key
/// @param sequence position among the events of one aggregate on this topic, from 1; 0 where the topic has no aggregates
/// @param id given where the event's id is derived from its causes, else absent and made anew
/// @param traceparent the work that causes it; absent for the span in hand
public record Telling<F extends Fact>(
        String topic,
        String key,
        F fact,
        long sequence,
        @Nullable EventId id,
        @Nullable String traceparent) {

    /// A fact with an id of its own, caused by the work in hand.
    public static <F extends Fact> Telling<F> of(String topic, String key, F fact, long sequence) {
        return new Telling<>(topic, key, fact, sequence, null, null);
    }

    /// The same, as a consequence of an event: it goes on with that event's trace.
    public Telling<F> causedBy(Event<?> cause) {
        return tracedBy(cause.traceparent());
    }

    /// The same in a trace that was written down earlier, such as that of the report an aggregate goes back to; null leaves it to the span in hand.
    public Telling<F> tracedBy(@Nullable String kept) {
        return new Telling<>(topic, key, fact, sequence, id, kept);
    }

    /// The same under an id that its causes decide, so that a repetition has the same one.
    public Telling<F> withId(EventId derived) {
        return new Telling<>(topic, key, fact, sequence, derived, traceparent);
    }
}

package steward.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.EventId;

/// The one envelope of every event: CloudEvents 1.0, structured mode, so that dead letters, replays and archives need no headers.
///
/// @param source the writing service, for example `/steward/review/emea`; with `id` it is unique for good
/// @param subject the record key of the topic, opaque to readers
/// @param sequence position among the events of one aggregate on this topic, from 1 without gaps; 0 where the topic has no aggregates
/// @param traceparent W3C trace context of the work that caused the event
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "time",
    "subject",
    "datacontenttype",
    "sequence",
    "traceparent",
    "data"
})
public record Event<F extends Fact>(
        EventId id,
        String source,
        Instant time,
        String subject,
        long sequence,
        @Nullable String traceparent,
        F data) {

    /// The CloudEvents version that is written and read.
    public static final String SPEC_VERSION = "1.0";

    /// A whole event as written may not be larger, in bytes (CloudEvents 1.0: intermediaries must forward events of 64 KiB or less).
    public static final int MAX_BYTES = 64 * 1024;

    /// The `type` that the fact states.
    public String type() {
        return EventTypes.nameOf(data.getClass());
    }

    /// The same event with the trace context of the work in hand.
    public Event<F> tracedBy(@Nullable String context) {
        return new Event<>(id, source, time, subject, sequence, context, data);
    }
}

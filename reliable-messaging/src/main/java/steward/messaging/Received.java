package steward.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import steward.contracts.event.EventReading;
import steward.contracts.event.Fact;

/// A record as it came, what reading it gave, and the span of its processing.
record Received<F extends Fact>(
        String consumer,
        ConsumerRecord<String, byte[]> record,
        EventReading<F> reading,
        Span span) {

    void failed(String reasonCode) {
        span.setStatus(StatusCode.ERROR, reasonCode);
    }

    void endSpan() {
        span.end();
    }
}

package steward.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.event.Fact;

/// Reads records, and starts for each known event a span under the trace that its envelope carries.
@ApplicationScoped
class ReceivedRecords {

    private final Tracer tracer;

    ReceivedRecords(Tracer tracer) {
        this.tracer = tracer;
    }

    <F extends Fact> Received<F> read(
            ConsumerRecord<String, byte[]> record, String consumer, Class<F> family) {
        EventReading<F> reading = EventJson.read(record.value(), family);
        return switch (reading) {
            case Known<F>(Event<F> event) -> {
                Span span =
                        tracer.spanBuilder("process " + event.type())
                                .setParent(Traces.parent(event.traceparent()))
                                .setSpanKind(SpanKind.CONSUMER)
                                .setAttribute("messaging.system", "kafka")
                                .setAttribute("messaging.destination.name", record.topic())
                                .setAttribute("messaging.message.id", event.id().value())
                                .startSpan();
                String own = Traces.of(span);
                Event<F> traced = own == null ? event : event.tracedBy(own);
                yield new Received<>(consumer, record, new Known<>(traced), span);
            }
            case UnknownType<F> _, Malformed<F> _ ->
                    new Received<>(consumer, record, reading, Span.getInvalid());
        };
    }
}

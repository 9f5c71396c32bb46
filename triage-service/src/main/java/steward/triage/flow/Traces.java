package steward.triage.flow;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/// One span per record and stage, in the trace that the event's envelope carries. Where tracing is off the trace context passes through unchanged.
public final class Traces {

    private static final int LENGTH = 55;
    private static final int TRACE = 3;
    private static final int PARENT = 36;
    private static final int FLAGS = 53;

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// Starts and ends nothing but a point on the way: judging takes microseconds, what matters is when it was done.
    ///
    /// @return the trace context to travel on with
    public @Nullable String step(String stage, @Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        SpanContext parent = parse(traceparent);
        if (!parent.isValid()) {
            return null;
        }
        Span span =
                tracer.spanBuilder("triage " + stage)
                        .setParent(Context.root().with(Span.wrap(parent)))
                        .setSpanKind(SpanKind.CONSUMER)
                        .startSpan();
        span.end();
        SpanContext now = span.getSpanContext().isValid() ? span.getSpanContext() : parent;
        return "00-%s-%s-%s"
                .formatted(now.getTraceId(), now.getSpanId(), now.getTraceFlags().asHex());
    }

    private static SpanContext parse(String traceparent) {
        if (traceparent.length() != LENGTH) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                traceparent.substring(TRACE, PARENT - 1),
                traceparent.substring(PARENT, FLAGS - 1),
                traceparent.endsWith("01") ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault());
    }
}

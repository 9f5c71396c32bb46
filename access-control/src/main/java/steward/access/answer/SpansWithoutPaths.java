package steward.access.answer;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/// Keeps what callers write into paths and queries out of exported spans: ids of people and senders stand there, and a collector is no place for them. The
/// route says which operation it was.
@Singleton
final class SpansWithoutPaths implements SpanProcessor {

    private static final String WITHHELD = "-";

    private static final List<AttributeKey<String>> WRITTEN_BY_CALLERS =
            List.of(
                    AttributeKey.stringKey("url.path"),
                    AttributeKey.stringKey("url.query"),
                    AttributeKey.stringKey("url.full"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : WRITTEN_BY_CALLERS) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, WITHHELD);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

package steward.access.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class SpansWithoutPathsTest {

    @Test
    void whatACallerWroteIntoTheAddressIsNotInTheSpanAndTheRouteIs() {
        try (SdkTracerProvider traces =
                SdkTracerProvider.builder().addSpanProcessor(new SpansWithoutPaths()).build()) {
            // When
            Span span =
                    traces.get("test")
                            .spanBuilder("GET /v1/people/{id}")
                            .setAttribute("url.path", "/v1/people/eva@example.org")
                            .setAttribute("url.query", "after=eva@example.org")
                            .setAttribute("http.route", "/v1/people/{id}")
                            .startSpan();
            span.end();

            // Then
            var attributes = ((ReadableSpan) span).toSpanData().getAttributes();
            assertThat(attributes.toString()).doesNotContain("eva");
            assertThat(attributes.get(AttributeKey.stringKey("http.route")))
                    .isEqualTo("/v1/people/{id}");
        }
    }
}

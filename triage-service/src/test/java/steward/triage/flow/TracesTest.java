package steward.triage.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Traces traces = new Traces(OpenTelemetry.noop().getTracer("test"));

    @Test
    void withoutTracingTheContextPassesThrough() {
        assertThat(traces.step("cases", TRACE)).isEqualTo(TRACE);
    }

    @Test
    void whatIsNoContextIsLeftOut() {
        assertThat(traces.step("cases", null)).isNull();
        assertThat(traces.step("cases", "00-nonsense-01")).isNull();
        assertThat(traces.step("cases", TRACE.replace('a', 'z'))).isNull();
    }
}

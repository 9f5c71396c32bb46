package steward.triage.flow;

import io.micrometer.core.instrument.MeterRegistry;

/// What triage counts. A transaction that is aborted and taken again is counted again: these are for watching, the topics are for auditing.
public final class TriageMetrics {

    private final MeterRegistry registry;

    public TriageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// A record that took effect in a stage, and how.
    public void took(String stage, String effect) {
        registry.counter("steward.records.taken", "stage", stage, "effect", effect).increment();
    }

    /// A record that a stage passed over for a good reason.
    public void skipped(String stage, String because) {
        registry.counter("steward.records.skipped", "stage", stage, "because", because).increment();
    }

    /// A record that went to the dead letters.
    public void buried(String topic, String reason) {
        registry.counter("steward.records.buried", "topic", topic, "reason", reason).increment();
    }

    /// An input that had no value in an assessment.
    public void unknown(String input) {
        registry.counter("steward.inputs.unknown", "input", input).increment();
    }

    /// A signal that had no answer about a content.
    ///
    /// @param signal its name; what comes after a stroke is its version and is not counted apart
    public void noAnswer(String signal) {
        int stroke = signal.indexOf('/');
        unknown("signal " + (stroke < 0 ? signal : signal.substring(0, stroke)));
    }
}

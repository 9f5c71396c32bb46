package steward.triage.standing;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.event.Event;
import steward.contracts.submission.ReporterKind;
import steward.triage.flow.Expiry;
import steward.triage.flow.StageFlow;
import steward.triage.flow.TriageMetrics;

/// Stage 1 for what decisions meant: triage reads what it wrote on `assessments`, and a sender's standing follows. An outcome counts once.
public final class OutcomeStage implements Processor<byte[], byte[], String, Object> {

    /// Name of this stage in metrics and dead letters.
    public static final String NAME = "outcomes";

    private static final String ANONYMOUS = "/" + ReporterKind.ANONYMOUS + "/";

    private final TriageMetrics metrics;
    private @Nullable StageFlow flow;
    private @Nullable KeyValueStore<String, Standing> standings;
    private @Nullable WindowStore<String, Long> seen;

    public OutcomeStage(TriageMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        flow = new StageFlow(NAME, context, metrics);
        KeyValueStore<String, Standing> store = context.getStateStore(SenderStores.STANDINGS);
        standings = store;
        seen = context.getStateStore(SenderStores.SEEN);
        Expiry.of(context, store, Standing::touchedAt, SenderStores.STANDING_FOR);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Event<AssessmentFact> event =
                Objects.requireNonNull(flow).event(record, AssessmentFact.class);
        if (event == null) {
            return;
        }
        switch (event.data()) {
            case SubmissionOutcome outcome -> count(record, event, outcome);
            case SubmissionLinked _, SubmissionSettled _ -> metrics.skipped(NAME, "no-outcome");
        }
    }

    private void count(
            Record<byte[], byte[]> record, Event<AssessmentFact> event, SubmissionOutcome outcome) {
        String sender = Objects.requireNonNull(StageFlow.keyOf(record));
        if (sender.contains(ANONYMOUS)) {
            metrics.skipped(NAME, "anonymous");
            return;
        }
        WindowStore<String, Long> before = Objects.requireNonNull(seen);
        String id = event.id().value();
        long at = record.timestamp();
        if (SubmissionStage.latest(before, id, at, SenderStores.SEEN_FOR) != null) {
            metrics.skipped(NAME, "repeated");
            return;
        }
        before.put(id, at, at);
        KeyValueStore<String, Standing> store = Objects.requireNonNull(standings);
        Standing standing = Objects.requireNonNullElse(store.get(sender), Standing.NONE);
        long time = event.time().toEpochMilli();
        SubmissionOutcome.Replaced replaced = outcome.replaces();
        store.put(
                sender,
                (replaced == null
                                ? standing
                                : standing.without(
                                        replaced.usefulness(),
                                        replaced.decidedAt().toEpochMilli(),
                                        time))
                        .after(outcome.usefulness(), time));
        metrics.took(NAME, replaced == null ? "counted" : "recounted");
    }
}

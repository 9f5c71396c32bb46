package steward.triage.standing;

import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.SenderKey;
import steward.triage.flow.StageFlow;
import steward.triage.flow.ToOwner;
import steward.triage.flow.Traces;
import steward.triage.flow.TriageMetrics;
import steward.triage.repetition.Likeness;
import steward.triage.signal.ContentHash;

/// Stage 1 for what senders send: drops what came before, settles a retry, sends everything else on with its sender's standing.
public final class SubmissionStage implements Processor<byte[], byte[], String, Object> {

    /// Name of this stage in metrics, dead letters and traces.
    public static final String NAME = "submissions";

    /// Child that takes reports on to stage 2.
    public static final String TO_OWNER = "to-owner";

    /// Child that tells stage 2 who reported whom.
    public static final String ACCUSATIONS = "accusations-to-owner";

    /// Child that tells what became of a submission.
    public static final String TOLD = "submissions-told";

    private final TriageMetrics metrics;
    private final Traces traces;
    private @Nullable StageFlow flow;
    private @Nullable KeyValueStore<String, Standing> standings;
    private @Nullable WindowStore<String, Long> seen;
    private @Nullable WindowStore<String, SubmissionId> fingerprints;

    public SubmissionStage(TriageMetrics metrics, Traces traces) {
        this.metrics = metrics;
        this.traces = traces;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        flow = new StageFlow(NAME, context, metrics);
        standings = context.getStateStore(SenderStores.STANDINGS);
        seen = context.getStateStore(SenderStores.SEEN);
        fingerprints = context.getStateStore(SenderStores.FINGERPRINTS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        StageFlow way = Objects.requireNonNull(flow);
        Event<SubmissionFact> event = way.event(record, SubmissionFact.class);
        if (event == null) {
            return;
        }
        switch (event.data()) {
            case ReportReceived report -> {
                ReportFromSender taken = way.judged(record, () -> taken(record, event, report));
                if (taken != null) {
                    pass(way, record, taken);
                }
            }
        }
    }

    private ReportFromSender taken(
            Record<byte[], byte[]> record, Event<SubmissionFact> event, ReportReceived report) {
        SenderKey sender = new SenderKey(Objects.requireNonNull(StageFlow.keyOf(record)));
        Standing standing =
                Objects.requireNonNullElse(
                                Objects.requireNonNull(standings).get(sender.value()),
                                Standing.NONE)
                        .at(event.time().toEpochMilli());
        return new ReportFromSender(
                event.id(),
                event.time(),
                traces.step(NAME, event.traceparent()),
                sender,
                standing.value(),
                standing.isKnown(),
                ContentHash.of(report.subject()),
                Likeness.of(report.subject()),
                report);
    }

    private void pass(StageFlow way, Record<byte[], byte[]> record, ReportFromSender taken) {
        String submission = taken.report().submissionId().value();
        long at = record.timestamp();
        WindowStore<String, Long> before = Objects.requireNonNull(seen);
        if (latest(before, submission, at, SenderStores.SEEN_FOR) != null) {
            metrics.skipped(NAME, "repeated");
            return;
        }
        before.put(submission, at, at);
        SubmissionId earlier = earlierThanRetry(taken, at);
        if (earlier == null) {
            metrics.took(NAME, "forwarded");
            way.forward(record, TO_OWNER, taken.ownerKey(), taken);
            accuse(way, record, taken);
        } else {
            metrics.took(NAME, "retry");
            way.forward(record, TOLD, taken.sender().value(), settled(taken, earlier));
        }
    }

    private static void accuse(
            StageFlow way, Record<byte[], byte[]> record, ReportFromSender taken) {
        Accusation accusation = Accusation.of(taken);
        String accuser = Accusation.accuserOf(taken.report());
        if (accusation != null && accuser != null) {
            way.tell(record, ACCUSATIONS, accuser, ToOwner.ACCUSATION, accusation);
        }
    }

    /// Who stays anonymous is a sender of its own each time, so nothing can be known to be its retry.
    private @Nullable SubmissionId earlierThanRetry(ReportFromSender taken, long at) {
        if (taken.report().reporter().kind() == ReporterKind.ANONYMOUS) {
            return null;
        }
        WindowStore<String, SubmissionId> before = Objects.requireNonNull(fingerprints);
        String fingerprint = taken.fingerprint();
        SubmissionId earlier = latest(before, fingerprint, at, SenderStores.RETRY_WITHIN);
        if (earlier == null) {
            before.put(fingerprint, taken.report().submissionId(), at);
        }
        return earlier;
    }

    static <V> @Nullable V latest(
            WindowStore<String, V> store, String key, long at, Duration within) {
        V found = null;
        // Forwards too: what a fallback delayed may be older than what came since.
        try (WindowStoreIterator<V> entries =
                store.fetch(key, Math.max(0, at - within.toMillis()), at + within.toMillis())) {
            while (entries.hasNext()) {
                found = entries.next().value;
            }
        }
        return found;
    }

    private static Event<SubmissionSettled> settled(ReportFromSender taken, SubmissionId earlier) {
        SubmissionId submission = taken.report().submissionId();
        return new Event<>(
                new EventId(
                        Ids.derivedFrom("submission-settled", taken.event().value()).toString()),
                "/steward/triage",
                taken.time(),
                taken.sender().value(),
                0,
                taken.traceparent(),
                new SubmissionSettled(
                        submission, SubmissionSettled.Reason.RETRY, earlier, taken.time()));
    }
}

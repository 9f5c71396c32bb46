package steward.triage.owner;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;
import steward.triage.flow.Expiry;
import steward.triage.flow.JsonSerde;
import steward.triage.flow.StageFlow;
import steward.triage.flow.ToOwner;
import steward.triage.flow.TriageMetrics;
import steward.triage.repetition.ContentDecided;
import steward.triage.repetition.OwnerVerdicts;
import steward.triage.standing.Accusation;
import steward.triage.standing.ReportFromSender;

/// Stage 2: how often the owner of the subject was reported, whom the owner reported, and what people decided of the owner's contents. A history of
/// reports is no history of wrongs: it is told to the reviewer and moves nothing.
public final class OwnerStage implements Processor<byte[], byte[], String, Object> {

    /// Name of this stage in metrics and dead letters.
    public static final String NAME = "owners";

    /// Child that takes reports on to stage 3.
    public static final String TO_SUBJECT = "to-subject";

    private final TriageMetrics metrics;
    private final JsonSerde<ReportFromSender> reports = new JsonSerde<>(ReportFromSender.class);
    private final JsonSerde<Accusation> accusations = new JsonSerde<>(Accusation.class);
    private final JsonSerde<ContentDecided> decided = new JsonSerde<>(ContentDecided.class);
    private @Nullable StageFlow flow;
    private @Nullable KeyValueStore<String, OwnerHistory> histories;
    private @Nullable KeyValueStore<String, OwnerVerdicts> verdicts;
    private @Nullable KeyValueStore<String, Accusing> accusing;

    public OwnerStage(TriageMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        flow = new StageFlow(NAME, context, metrics);
        KeyValueStore<String, OwnerHistory> counts = context.getStateStore(OwnerStores.HISTORIES);
        KeyValueStore<String, OwnerVerdicts> stand = context.getStateStore(OwnerStores.VERDICTS);
        KeyValueStore<String, Accusing> whom = context.getStateStore(OwnerStores.ACCUSATIONS);
        histories = counts;
        verdicts = stand;
        accusing = whom;
        Expiry.of(context, counts, OwnerHistory::touchedAt, OwnerStores.KEPT_FOR);
        Expiry.of(context, stand, OwnerVerdicts::touchedAt, OwnerStores.KEPT_FOR);
        Expiry.of(context, whom, Accusing::touchedAt, OwnerStores.KEPT_FOR);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        StageFlow way = Objects.requireNonNull(flow);
        String owner = StageFlow.keyOf(record);
        switch (ToOwner.kindOf(record)) {
            case REPORT -> report(way, record);
            case ACCUSATION -> {
                Accusation accusation = way.document(record, accusations);
                if (accusation != null && owner != null) {
                    accuse(owner, accusation);
                }
            }
            case CONTENT_DECIDED -> {
                ContentDecided told = way.document(record, decided);
                if (told != null && owner != null) {
                    decide(owner, told, record.timestamp());
                }
            }
        }
    }

    private void report(StageFlow way, Record<byte[], byte[]> record) {
        ReportFromSender report = way.document(record, reports);
        if (report == null) {
            return;
        }
        KeyValueStore<String, OwnerHistory> store = Objects.requireNonNull(histories);
        String owner = report.ownerKey();
        OwnerHistory history =
                Objects.requireNonNullElse(store.get(owner), OwnerHistory.NONE)
                        .afterReportAt(report.time());
        store.put(owner, history);
        OwnerVerdicts stand =
                Objects.requireNonNullElse(
                        Objects.requireNonNull(verdicts).get(owner), OwnerVerdicts.NONE);
        metrics.took(NAME, "forwarded");
        way.forward(
                record,
                TO_SUBJECT,
                report.report().subject().ref(report.report().client()).key(),
                new ReportAboutOwner(
                        report,
                        history.recentReports(),
                        counterReports(owner, report),
                        stand.of(report.likeness(), report.report().market())));
    }

    private List<SubmissionId> counterReports(String owner, ReportFromSender report) {
        String accuser = Accusation.accuserOf(report.report());
        Accusing before =
                accuser == null
                        ? null
                        : Objects.requireNonNull(accusing)
                                .get(OwnerStores.accusation(owner, accuser));
        return before == null ? List.of() : before.submissions();
    }

    private void accuse(String accuser, Accusation accusation) {
        KeyValueStore<String, Accusing> store = Objects.requireNonNull(accusing);
        String key = OwnerStores.accusation(accuser, accusation.accused());
        store.put(key, Objects.requireNonNullElse(store.get(key), Accusing.NONE).after(accusation));
        metrics.took(NAME, "accused");
    }

    private void decide(String owner, ContentDecided told, long at) {
        KeyValueStore<String, OwnerVerdicts> store = Objects.requireNonNull(verdicts);
        OwnerVerdicts before = store.get(owner);
        if (before != null || told.verdict() != null) {
            store.put(
                    owner,
                    Objects.requireNonNullElse(before, OwnerVerdicts.NONE)
                            .after(told, Instant.ofEpochMilli(at)));
        }
        metrics.took(NAME, told.verdict() == null ? "withdrawn" : "decided");
    }
}

package steward.triage.owner;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import steward.triage.flow.Expiry;
import steward.triage.flow.JsonSerde;
import steward.triage.flow.StageFlow;
import steward.triage.flow.TriageMetrics;
import steward.triage.standing.ReportFromSender;

/// Stage 2: how often the owner of the subject was reported. A history of reports is no history of wrongs: it is told to the reviewer and moves nothing.
public final class OwnerStage implements Processor<byte[], byte[], String, Object> {

    /// Name of this stage in metrics and dead letters.
    public static final String NAME = "owners";

    /// Child that takes reports on to stage 3.
    public static final String TO_SUBJECT = "to-subject";

    static final String HISTORIES = "owner-histories";

    /// Three periods of thirty days: after that all counts are zero anyway.
    static final Duration HISTORY_FOR = Duration.ofDays(90);

    private final TriageMetrics metrics;
    private final JsonSerde<ReportFromSender> reports = new JsonSerde<>(ReportFromSender.class);
    private @Nullable StageFlow flow;
    private @Nullable KeyValueStore<String, OwnerHistory> histories;

    public OwnerStage(TriageMetrics metrics) {
        this.metrics = metrics;
    }

    /// The stores of this stage. Counts only.
    public static List<StoreBuilder<?>> stores() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HISTORIES),
                        Serdes.String(),
                        new JsonSerde<>(OwnerHistory.class)));
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        flow = new StageFlow(NAME, context, metrics);
        KeyValueStore<String, OwnerHistory> store = context.getStateStore(HISTORIES);
        histories = store;
        Expiry.of(context, store, OwnerHistory::touchedAt, HISTORY_FOR);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        StageFlow way = Objects.requireNonNull(flow);
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
        metrics.took(NAME, "forwarded");
        way.forward(
                record,
                TO_SUBJECT,
                report.report().subject().ref(report.report().client()).key(),
                new ReportAboutOwner(report, history.recentReports()));
    }
}

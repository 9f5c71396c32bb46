package steward.triage.subject;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.topic.SenderKey;
import steward.triage.flow.JsonSerde;
import steward.triage.signal.ContentHash;

/// The stores of stage 3. Ids, hashes and counts only.
public final class CaseStores {

    /// {@link CaseState} by case key.
    static final String CASES = "cases";

    /// {@link LinkedReport} by case and submission.
    static final String REPORTS = "case-reports";

    /// When a sender reported a case first, in milliseconds since 1970, by case and hash of the sender.
    static final String SENDERS = "case-senders";

    /// A case that nothing touched for so long is forgotten: the next report on its key opens a new one.
    static final Duration CASE_FOR = Duration.ofDays(180);

    private static final String END = "/~";

    private CaseStores() {}

    /// How they are built.
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CASES),
                        Serdes.String(),
                        new JsonSerde<>(CaseState.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(REPORTS),
                        Serdes.String(),
                        new JsonSerde<>(LinkedReport.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SENDERS), Serdes.String(), Serdes.Long()));
    }

    static String report(CaseId caseId, SubmissionId submission) {
        return caseId.value() + "/" + submission.value();
    }

    static String firstReport(CaseId caseId) {
        return caseId.value() + "/";
    }

    /// After every key of a case's reports: ids are made of characters before the tilde.
    static String afterReports(CaseId caseId) {
        return caseId.value() + END;
    }

    static String sender(CaseId caseId, SenderKey sender) {
        return caseId.value() + "/" + ContentHash.ofAll(sender.value()).substring(0, 32);
    }
}

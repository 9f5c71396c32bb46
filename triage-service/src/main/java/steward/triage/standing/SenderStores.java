package steward.triage.standing;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import steward.contracts.id.SubmissionId;
import steward.triage.flow.JsonSerde;

/// The stores of stage 1. Ids, hashes and counts only.
public final class SenderStores {

    static final String STANDINGS = "sender-standings";
    static final String SEEN = "sender-seen";
    static final String FINGERPRINTS = "sender-fingerprints";

    /// Longer than `submissions` and `assessments` keep a record, so that nothing there can count twice.
    static final Duration SEEN_FOR = Duration.ofDays(15);

    /// The same report again within this time is a retry, and a report of its own after it.
    static final Duration RETRY_WITHIN = Duration.ofHours(24);

    /// A sender whose last outcome is older starts anew.
    static final Duration STANDING_FOR = Duration.ofDays(400);

    private SenderStores() {}

    /// How they are built.
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STANDINGS),
                        Serdes.String(),
                        new JsonSerde<>(Standing.class)),
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(SEEN, SEEN_FOR, SEEN_FOR, false),
                        Serdes.String(),
                        Serdes.Long()),
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(
                                FINGERPRINTS, RETRY_WITHIN, RETRY_WITHIN, false),
                        Serdes.String(),
                        new JsonSerde<>(SubmissionId.class)));
    }
}

package steward.triage.owner;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import steward.triage.flow.JsonSerde;
import steward.triage.repetition.OwnerVerdicts;

/// The stores of stage 2. Ids, hashes and counts only.
public final class OwnerStores {

    /// {@link OwnerHistory} by owner.
    static final String HISTORIES = "owner-histories";

    /// {@link OwnerVerdicts} by owner.
    static final String VERDICTS = "owner-verdicts";

    /// {@link Accusing} by the owner key of who reported and of who was reported.
    static final String ACCUSATIONS = "owner-accusations";

    /// Three periods of thirty days: after that all counts are zero anyway, a quarrel is over, and a decision of the same content is to be taken anew.
    static final Duration KEPT_FOR = Duration.ofDays(90);

    private OwnerStores() {}

    /// How they are built.
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HISTORIES),
                        Serdes.String(),
                        new JsonSerde<>(OwnerHistory.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(VERDICTS),
                        Serdes.String(),
                        new JsonSerde<>(OwnerVerdicts.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ACCUSATIONS),
                        Serdes.String(),
                        new JsonSerde<>(Accusing.class)));
    }

    /// No key has a line feed in it: it would be no id of a product.
    static String accusation(String accuser, String accused) {
        return accuser + '\n' + accused;
    }
}

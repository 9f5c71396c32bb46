package steward.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/// How this process takes events in and tells its own.
@ConfigMapping(prefix = "steward.messaging")
interface MessagingConfig {

    /// The cell of the service that this process serves, for example a region; each cell has an outbox and a relay of its own.
    String cell();

    /// The `source` of the events told here; `/steward/<service>/<cell>` when absent.
    Optional<String> source();

    /// After which a request that the database does not answer is told to come again; listeners and timers wait as long as it takes.
    @WithDefault("10s")
    Duration databaseWithin();

    Relay relay();

    Inbox inbox();

    TakingIn takeIn();

    /// Publishing of outbox rows.
    interface Relay {
        /// False where another process of the cell does it.
        @WithDefault("true")
        boolean enabled();

        /// Who holds the lease: the instance's stable name, so that its restart need not wait for its own lease; a new id when absent.
        Optional<String> holder();

        /// Most rows in one Kafka transaction.
        @WithDefault("500")
        int batch();

        /// The rest after a Kafka transaction: a single event leaves at once, and what is committed within this time of it leaves together in the next.
        @WithDefault("15ms")
        Duration gather();

        /// How often to look without being woken; also renews the lease, so keep it well under `lease`.
        @WithDefault("1s")
        Duration sweep();

        /// After which silence of its holder another relay takes over.
        @WithDefault("10s")
        Duration lease();

        /// How long sent rows stay, for whoever wants to look.
        @WithDefault("1h")
        Duration keepSent();
    }

    /// Recognition of repeated events.
    interface Inbox {
        /// How long an event is remembered; longer than any consumed topic keeps its records.
        @WithDefault("16d")
        Duration retention();

        /// How often what is older is purged.
        @WithDefault("1m")
        @WithName("purge-every")
        Duration purgeEvery();
    }

    /// Effects of events.
    interface TakingIn {
        /// How often a record may fail before it is parked.
        @WithDefault("3")
        int tries();

        /// First and longest pause after a fault of the infrastructure.
        @WithDefault("200ms")
        Duration firstPause();

        @WithDefault("10s")
        Duration longestPause();
    }
}

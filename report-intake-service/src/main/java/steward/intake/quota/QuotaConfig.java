package steward.intake.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much may come in at one instance: each has buckets of its own, so a client behind N instances may send up to N times as much.
@ConfigMapping(prefix = "steward.intake.quota")
interface QuotaConfig {

    /// All reports of a client together.
    Client client();

    /// One sender of a client: a user, or a client's anonymous senders together. Detectors, staff and trusted flaggers have the client's limit only.
    Sender sender();

    /// The severest claims, counted apart so that no flood of others keeps them out.
    Severest severest();

    /// Senders that are remembered; beyond, the one that was silent longest is forgotten and may begin anew.
    @WithDefault("100000")
    int senders();

    /// A client's limit.
    interface Client {
        @WithDefault("1000")
        double perSecond();

        @WithDefault("5000")
        int burst();
    }

    /// A sender's limit.
    interface Sender {
        @WithDefault("1")
        double perSecond();

        @WithDefault("60")
        int burst();

        /// For the anonymous senders of a client together.
        @WithDefault("100")
        double anonymousPerSecond();

        @WithDefault("500")
        int anonymousBurst();
    }

    /// The reserved lane.
    interface Severest {
        /// Of one client, beside its other reports.
        @WithDefault("100")
        double perSecond();

        @WithDefault("500")
        int burst();

        /// Of one sender; further ones count as ordinary reports.
        @WithDefault("0.1")
        double senderPerSecond();

        @WithDefault("10")
        int senderBurst();
    }
}

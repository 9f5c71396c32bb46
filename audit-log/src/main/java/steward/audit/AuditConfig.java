package steward.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the audit log is sealed. When it is sealed and refusals are written down: `steward.audit.seal.every`, `steward.audit.refusals.every`.
@ConfigMapping(prefix = "steward.audit")
interface AuditConfig {

    Sealed seal();

    Gathered refusals();

    /// Sealing.
    interface Sealed {
        /// How often entries that wait are sealed; each time makes at most a few seals, and so many records on `seals`.
        @WithDefault("2s")
        String every();

        /// Most entries in one seal.
        @WithDefault("1000")
        int batch();
    }

    /// Refusals are gathered and written together, so that nobody can fill the disk with them.
    interface Gathered {
        /// How often those of known callers are written.
        @WithDefault("5s")
        String every();

        /// Rows at a time, over all callers; what is beyond is counted as lost.
        @WithDefault("500")
        int most();

        /// Rows at a time of one caller, but for one that counts the rest.
        @WithDefault("10")
        int mostOfOne();

        /// Of so many times those of unknown callers are written once.
        @WithDefault("12")
        int unknownEvery();
    }
}

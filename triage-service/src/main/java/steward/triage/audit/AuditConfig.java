package steward.triage.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How refusals are gathered before they are told, so that nobody can fill the topic with them. The same settings as those of `steward.audit.refusals` elsewhere.
@ConfigMapping(prefix = "steward.triage.audit.refusals")
interface AuditConfig {

    /// How often those of known callers are told.
    @WithDefault("5s")
    Duration every();

    /// Events at a time, over all callers; what is beyond is counted as lost.
    @WithDefault("500")
    int most();

    /// Events at a time of one caller, but for one that counts the rest.
    @WithDefault("10")
    int mostOfOne();

    /// Of so many times those of unknown callers are told once.
    @WithDefault("12")
    int unknownEvery();
}

package steward.review.policy.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How releases are made.
@ConfigMapping(prefix = "steward.review.policy")
interface LibraryConfig {

    /// How long after its publication a release takes effect, so that every service has read it by then; at least a minute.
    @WithDefault("90s")
    Duration lead();

    /// How soon after an emergency release another person should have reviewed it.
    @WithDefault("72h")
    Duration reviewWithin();

    /// How often it is looked for parts whose first day has come.
    @WithDefault("1m")
    Duration every();
}

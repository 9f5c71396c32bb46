package steward.review.enforcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a product system may be silent.
@ConfigMapping(prefix = "steward.review.enforcement")
interface EnforcementConfig {

    /// After which a request that was not answered is sent again; each further pause is twice the one before.
    @WithDefault("15m")
    Duration askAgainAfter();

    /// The longest pause between two attempts.
    @WithDefault("12h")
    Duration longestPause();

    /// After as many attempts, and the pause after the last of them, a request is stuck: a person must look.
    @WithDefault("8")
    int attempts();

    /// How often it is looked for what is due.
    @WithDefault("15s")
    Duration every();

    /// Most requests that one look repeats.
    @WithDefault("200")
    int batch();
}

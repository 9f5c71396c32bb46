package steward.review.casework;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long drafts stay.
@ConfigMapping(prefix = "steward.review.draft")
interface DraftConfig {

    /// After it was touched last; drafts of what is decided go at the next sweep.
    @WithDefault("14d")
    Duration keep();

    /// How often it is looked for those that are over.
    @WithDefault("5m")
    Duration sweep();
}

package steward.review.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much is decided at once.
@ConfigMapping(prefix = "steward.review.bulk")
interface BulkConfig {

    /// How many cases one judgement is applied to at most.
    @WithDefault("200")
    int most();

    /// How many cases are decided before others have their turn.
    @WithDefault("50")
    int batch();

    /// How often it goes on.
    @WithDefault("1s")
    Duration every();

    /// How often a case is tried that fails, until it is refused.
    @WithDefault("5")
    int attempts();
}

package steward.review.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much work waits for one person, and for how long.
@ConfigMapping(prefix = "steward.review.aside")
interface AsideConfig {

    /// How long a person keeps a case aside before it goes back to the queue.
    @WithDefault("30m")
    Duration hold();

    /// Most cases that a person keeps aside at once.
    @WithDefault("3")
    int holds();

    /// How long a case waits for the person it was handed to.
    @WithDefault("30m")
    Duration handOver();

    /// Most cases that wait for a person because others handed them over.
    @WithDefault("5")
    int handOvers();
}

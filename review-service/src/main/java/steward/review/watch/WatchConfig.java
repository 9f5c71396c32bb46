package steward.review.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How live figures and metrics are, and how many may look.
@ConfigMapping(prefix = "steward.review.watch")
interface WatchConfig {

    /// How often the figures are read while anybody looks, however many look.
    @WithDefault("1s")
    Duration every();

    /// How often the metrics of cases, enforcements, rules and coverage are counted.
    @WithDefault("15s")
    Duration metricsEvery();

    /// After such a silence a comment is sent, so that nobody between takes the stream for dead.
    @WithDefault("15s")
    Duration heartbeat();

    /// Whoever takes nothing for so long is dropped.
    @WithDefault("30s")
    Duration patience();

    /// Most streams that one person has open at a process.
    @WithDefault("4")
    int streamsPerPerson();

    /// Most streams that a process has open.
    @WithDefault("500")
    int streams();
}

package steward.analytics.trend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What counts as a surge, and how often it is looked for.
@ConfigMapping(prefix = "steward.analytics.surges")
interface SurgeConfig {

    /// How often it is looked; `off` for never.
    @WithDefault("10s")
    String every();

    /// Fewer subjects in an hour are no surge, whatever is usual.
    @WithDefault("20")
    long minimum();

    /// At least so many times the usual.
    @WithDefault("2")
    double times();

    /// At least so many standard deviations above the usual.
    @WithDefault("5")
    double deviations();

    /// How long a word about a surge counts without another one.
    @WithDefault("1h")
    Duration lasts();

    /// A surge ends when the series was calm for so long.
    @WithDefault("30m")
    Duration calm();

    /// Most series that one look judges, those with the most reports first.
    @WithDefault("1000")
    int most();

    default SurgeRule rule() {
        return new SurgeRule(minimum(), times(), deviations(), lasts(), calm());
    }
}

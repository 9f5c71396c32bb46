package steward.review.wellbeing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How much people are exposed to, and when they rest. Wrong settings do not start.
@ConfigMapping(prefix = "steward.review.wellbeing")
interface WellbeingConfig {

    /// Caps by name of the harm, of those that `steward.display.harms` names.
    @WithDefaults
    Map<String, HarmConfig> harms();

    /// The caps on all harms together.
    CapsConfig together();

    /// What weighs how much.
    WeightsConfig weights();

    /// Breaks.
    BreakConfig breaks();

    /// How often claims that have ended are looked for, to be written into the ledger.
    @WithDefault("1s")
    Duration every();

    /// Most claims that one look writes.
    @WithDefault("500")
    int batch();

    /// One harm.
    interface HarmConfig {

        /// Soft and hard cap per day.
        @WithDefault("90m,120m")
        List<Duration> day();

        /// Soft and hard cap per week, from Monday on.
        @WithDefault("6h,8h")
        List<Duration> week();
    }

    /// Caps over everything that is of a harm.
    interface CapsConfig {

        /// Soft and hard cap per day.
        @WithDefault("3h,4h")
        List<Duration> day();

        /// Soft and hard cap per week, from Monday on.
        @WithDefault("12h,16h")
        List<Duration> week();
    }

    /// Percentages of a second of an image or video that is seen as it is.
    interface WeightsConfig {

        /// Of text that was visible.
        @WithDefault("25")
        int text();

        /// Of sound.
        @WithDefault("75")
        int audio();

        /// Of what was blurred, small or muted.
        @WithDefault("50")
        int concealed();

        /// Of the time of a claim of which no tool said what was visible.
        @WithDefault("50")
        int claimTime();
    }

    /// When a break is due, and what is one.
    interface BreakConfig {

        /// Load of harms without a rest, after which a break is due.
        @WithDefault("60m")
        Duration after();

        /// A break of less is none that one has rested from.
        @WithDefault("10m")
        Duration least();

        /// Not exposed for as long, one has rested.
        @WithDefault("30m")
        Duration unexposed();
    }
}

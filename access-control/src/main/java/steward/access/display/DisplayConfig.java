package steward.access.display;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import steward.contracts.exposure.Measure;

/// How content that harms by looking is shown. Wrong settings do not start.
@ConfigMapping(prefix = "steward.display")
interface DisplayConfig {

    /// By name of the harm.
    Map<String, HarmConfig> harms();

    /// One harm.
    interface HarmConfig {

        /// Whose cases are of it; none switches it off.
        Optional<Set<String>> categories();

        /// How it is shown to whoever chose nothing.
        @WithDefault("blur,greyscale,mute,no-autoplay")
        Set<Measure> usual();

        /// How it is shown at least.
        Optional<Set<Measure>> floor();
    }
}

package steward.review.workforce;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/// How many people of a firm may have access at once.
@ConfigMapping(prefix = "steward.review.seats")
interface SeatsConfig {

    /// By vendor; a firm that is not named has no bound.
    Map<String, Integer> vendors();
}

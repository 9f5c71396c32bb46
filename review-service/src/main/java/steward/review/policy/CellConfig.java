package steward.review.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import steward.contracts.topic.Topics;

/// Which part of the world this process serves.
@ConfigMapping(prefix = "steward.review")
public interface CellConfig {

    /// The regions whose cases it owns. One of them may be `global`: that cell also owns the policy library.
    @WithDefault("amer,emea,apac,global")
    List<String> regions();

    /// Whether this is the cell that others ask for what exists once.
    default boolean servesGlobal() {
        return regions().contains(Topics.GLOBAL_REGION);
    }
}

package steward.review.queue;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/// What categories ask of people, until a release of the policy says it.
@ConfigMapping(prefix = "steward.review.demands")
interface DemandConfig {

    /// By category: the level of the language.
    Map<String, String> levels();

    /// By category: where one must work to see it.
    Map<String, List<String>> jurisdictions();
}

package steward.review.doublereview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a judgement waits for another person to read the case. How much is read twice is set over REST.
@ConfigMapping(prefix = "steward.review.double-review")
public interface DoubleReviewConfig {

    /// A case whose deadline is nearer than this waits for nobody: the first judgement is recorded.
    @WithDefault("30m")
    Duration margin();

    /// The longest wait for the second reader.
    @WithDefault("4h")
    Duration within();

    /// How often it is looked for cases that have waited long enough.
    @WithDefault("5s")
    Duration every();

    /// Most cases that one look ends the wait of.
    @WithDefault("100")
    int batch();
}

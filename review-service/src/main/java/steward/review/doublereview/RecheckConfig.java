package steward.review.doublereview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/// How much is read again after it was decided, and how long that waits. What is S0 or S1 has its share in the policy release, per category; rates per queue,
/// person and clause add to both.
@ConfigMapping(prefix = "steward.review.recheck")
public interface RecheckConfig {

    /// Which share of what rules and models decide is read again at least, in per cent.
    @WithDefault("5")
    BigDecimal automatedPercent();

    /// How long a person has who reads one.
    @WithDefault("15m")
    Duration lease();

    /// What nobody reads for so long is read by nobody.
    @WithDefault("7d")
    Duration within();

    /// How often it is looked for what was held, or has waited, long enough.
    @WithDefault("15s")
    Duration every();

    /// Most that one look ends.
    @WithDefault("200")
    int batch();
}

package steward.review.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a claim holds.
@ConfigMapping(prefix = "steward.review.claim")
interface ClaimConfig {

    /// From a claim or its renewal on; afterwards the case goes back to the queue.
    @WithDefault("10m")
    Duration lease();

    /// How often leases that are over are looked for.
    @WithDefault("5s")
    Duration sweep();

    /// How often claims are looked for whose holders may not hold them any more.
    @WithDefault("1s")
    Duration entitlementSweep();

    /// Most claims that one look ends.
    @WithDefault("200")
    int sweepBatch();
}

package steward.review.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How long a claim holds.
@ConfigMapping(prefix = "steward.review.claim")
interface ClaimConfig {

    /// From a claim or its renewal on; afterwards the case goes back to the queue.
    @WithDefault("10m")
    Duration lease();

    /// By category: how long a claim of its queues holds, where that differs.
    Map<String, Duration> leases();

    /// After how many cases of one category in a row a person is given something else first, if anything else waits for them and the next is not S0 or S1.
    @WithDefault("10")
    int longestRun();

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

package steward.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How a service looks after itself.
@ConfigMapping(prefix = "steward.operations")
public interface OperationsConfig {

    /// The service's name, also the first part of its consumers' names in dead letters.
    String service();

    /// This process among those of the service.
    String instance();

    /// How often consumers and dead-letter topics are looked at.
    @WithDefault("5s")
    Duration sampleEvery();

    /// A consumer that lags and has not moved for this long fails liveness.
    @WithDefault("2m")
    Duration patience();

    /// Most dead letters that are known at once; the oldest are left out beyond it. About 500 bytes each.
    @WithDefault("10000")
    int lettersKept();
}

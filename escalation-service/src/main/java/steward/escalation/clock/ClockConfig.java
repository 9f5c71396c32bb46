package steward.escalation.clock;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How clocks are watched.
@ConfigMapping(prefix = "steward.clock")
interface ClockConfig {

    /// Between two looks; a breach is told at most this late.
    Duration every();

    /// Most escalations in one transaction.
    int batch();
}

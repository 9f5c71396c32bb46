package steward.escalation.exposure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a specialist is taken to look.
@ConfigMapping(prefix = "steward.sitting")
interface SittingConfig {

    /// How long a sitting goes on without a word of the specialist's tool: as a claim's lease does.
    @WithDefault("10m")
    Duration lasts();

    /// Between two looks for sittings that are over.
    @WithDefault("2s")
    Duration every();

    /// Most sittings in one transaction.
    @WithDefault("100")
    int batch();
}

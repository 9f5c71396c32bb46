package steward.intake.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long intake keeps what is settled. Longer than topics keep their records, so that a topic that is read again brings nothing back.
@ConfigMapping(prefix = "steward.intake.retention")
interface RetentionConfig {

    /// Feed items after the client has answered or delivered them. What is not answered stays.
    @WithDefault("30d")
    Duration feed();

    /// Receipts and what became of submissions, after they came in; with them the memory of their Idempotency-Keys.
    @WithDefault("90d")
    Duration status();
}

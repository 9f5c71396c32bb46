package steward.review.acknowledgement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How people learn of changes of the rules.
@ConfigMapping(prefix = "steward.review.acknowledgement")
interface AcknowledgementConfig {

    /// How often it is looked whether rules have changed, and whose time is over.
    @WithDefault("30s")
    Duration every();

    /// For people of whom no shift is known.
    @WithDefault("72h")
    Duration graceWithoutShifts();

    /// For people whose next shift ends later.
    @WithDefault("7d")
    Duration graceAtMost();

    /// For everyone, in an emergency.
    @WithDefault("4h")
    Duration graceInEmergencies();

    /// Wrong attempts at a quiz up to each pause; from then on the person's lead sees that they are stuck.
    @WithDefault("3")
    int quizAttempts();

    /// How long answers are not taken then.
    @WithDefault("10m")
    Duration quizPause();
}

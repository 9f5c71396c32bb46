package steward.intake.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long the accept path waits for its stores.
@ConfigMapping(prefix = "steward.intake")
interface SubmissionConfig {

    /// Name of this instance; a restarted one has the same and finds what waits under it.
    String instance();

    /// After which the broker's answer counts as none.
    @WithDefault("1300ms")
    Duration answerWithin();

    /// After which PostgreSQL's answer counts as none; with `answerWithin` less than the 2 s after which a client is told to come back.
    @WithDefault("500ms")
    Duration commitWithin();

    /// After which PostgreSQL's answer to whether a request is known counts as none: it is a submission of its own then.
    @WithDefault("150ms")
    Duration knownWithin();

    /// How often waiting submissions are looked after.
    @WithDefault("1s")
    String forwardEvery();

    /// After which silence of an instance another one adopts what waits under its name.
    @WithDefault("1m")
    Duration adoptAfter();

    /// How often registrations are read.
    @WithDefault("5s")
    String clientsRefresh();
}

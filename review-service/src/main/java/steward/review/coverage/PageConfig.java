package steward.review.coverage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where pages are posted to.
@ConfigMapping(prefix = "steward.review.page")
interface PageConfig {

    /// Takes a POST of a JSON document and answers 2xx; absent: nothing is posted.
    Optional<URI> address();

    /// How long it may take to answer.
    @WithDefault("5s")
    Duration timeout();

    /// After which a page that was not taken is posted again; each further pause is twice the one before, up to 15 minutes.
    @WithDefault("15s")
    Duration againAfter();

    /// After as many attempts it is given up, and counted.
    @WithDefault("20")
    int attempts();

    /// How often it is looked for what is due.
    @WithDefault("5s")
    Duration every();
}

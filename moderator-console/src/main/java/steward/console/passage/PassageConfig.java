package steward.console.passage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Where the services are.
@ConfigMapping(prefix = "steward.console.passage")
interface PassageConfig {

    /// Scheme, host and port by the name that pages use; what is not named here cannot be called.
    Map<String, URI> services();

    /// After which a connection to a service that does not come about is given up.
    @WithDefault("3s")
    Duration connectWithin();

    /// Most connections to one service; each live view holds one.
    @WithDefault("256")
    int connections();
}

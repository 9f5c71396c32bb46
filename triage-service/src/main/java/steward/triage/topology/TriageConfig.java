package steward.triage.topology;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// Settings of the topology.
@ConfigMapping(prefix = "steward.triage")
public interface TriageConfig {

    /// Names this instance for good: the same after a restart, another for each instance.
    String instance();

    /// A folder that survives a restart, this instance's own.
    Path stateDir();

    /// Regions that have a topic; a policy release that routes elsewhere is refused.
    Set<String> regions();

    /// Stream threads of this instance.
    @WithDefault("1")
    int threads();

    /// How often a transaction is committed: each stage waits for the commit of the one before it.
    @WithDefault("50ms")
    Duration commitEvery();

    /// Copies of the state that other instances keep.
    @WithDefault("0")
    int standbys();

    /// Memory of all stores together, in bytes.
    @WithDefault("67108864")
    long storeMemory();

    /// A transaction that is not committed by then is aborted by the broker.
    @WithDefault("10s")
    Duration transactionTimeout();
}

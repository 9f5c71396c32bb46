package steward.localplatform.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One topic as it is to be on a broker.
///
/// @param partitions fixed for good, since what is keyed can't be partitioned anew
/// @param retention how long records are kept; zero: for ever (a compacted topic)
/// @param readers the services that may read it
public record Topic(
        String name,
        int partitions,
        short replication,
        int minInSync,
        Cleanup cleanup,
        Duration retention,
        List<String> readers) {

    /// What the broker does with old records.
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /// The settings in the broker's words.
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("min.insync.replicas", Integer.toString(minInSync));
        switch (cleanup) {
            case DELETE -> {
                settings.put("cleanup.policy", "delete");
                settings.put("retention.ms", Long.toString(retention.toMillis()));
            }
            case COMPACT -> settings.put("cleanup.policy", "compact");
        }
        return settings;
    }
}

package steward.chaos.fault;

import java.util.Map;

/// Leases and timeouts of seconds, so that a run of minutes sees them end. Each is a documented setting of the services; nothing but the environment differs.
final class ShortLeases {

    private ShortLeases() {}

    static Map<String, String> environment() {
        return Map.of(
                "STEWARD_MESSAGING_RELAY_LEASE", "4S",
                "STEWARD_REVIEW_CLAIM_LEASE", "20S",
                "KAFKA_SESSION_TIMEOUT_MS", "6000",
                "KAFKA_HEARTBEAT_INTERVAL_MS", "1500",
                // Longer than a front needs to see that an instance is about to stop.
                "QUARKUS_SHUTDOWN_DELAY", "2S");
    }
}

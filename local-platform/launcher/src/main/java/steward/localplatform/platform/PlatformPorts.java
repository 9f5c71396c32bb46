package steward.localplatform.platform;

import java.util.List;
import steward.localplatform.process.Ports;

/// Where broker, database and identity provider listen.
///
/// @param controller for the broker's talk with itself
public record PlatformPorts(int kafka, int controller, int postgres, int identity) {

    /// Ports that are free now.
    public static PlatformPorts free() {
        List<Integer> free = Ports.free(4);
        return new PlatformPorts(free.get(0), free.get(1), free.get(2), free.get(3));
    }

    /// Fails with the first port that is taken.
    public void requireFree() {
        Ports.requireFree(kafka, "the Kafka broker", "--kafka-port");
        Ports.requireFree(controller, "the Kafka controller", "--kafka-controller-port");
        Ports.requireFree(postgres, "PostgreSQL", "--postgres-port");
        Ports.requireFree(identity, "the identity provider", "--identity-port");
    }
}

package steward.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// How a service brings its rows up to its own topics after its database was restored from an older copy: before its channels, timers and endpoints open, in one
/// transaction, and so that nothing which was told is told again. A bean of this type.
public interface Reimport {

    /// The topics of this service's events that its rows must agree with.
    Set<String> topics();

    /// What an event says, however often and under whichever id it is told. What is told while this runs and stands on the topic already is dropped.
    ///
    /// @param event as it is written
    String sameness(String topic, JsonNode event);

    /// Takes in again what was taken in since the copy, and writes down what was told since.
    ///
    /// @return what was brought back and what is lost for good, as counts by name
    Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session);
}

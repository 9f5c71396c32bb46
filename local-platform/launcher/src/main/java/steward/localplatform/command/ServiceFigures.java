package steward.localplatform.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What a service says of itself, in the words of a table.
///
/// @param operations what it answered; empty when it does not answer
record ServiceFigures(Optional<JsonNode> operations) {

    private static final String UNKNOWN = "-";

    /// Records behind, of all its consumers; with a mark when one is stuck.
    String lag() {
        return operations
                .map(told -> {
                    long lag = 0;
                    boolean stuck = false;
                    for (JsonNode consumer : told.path("consumers")) {
                        lag += Math.max(0, consumer.path("lag").asLong());
                        stuck |= consumer.path("stuck").asBoolean();
                    }
                    return stuck ? lag + " stuck" : Long.toString(lag);
                })
                .orElse(UNKNOWN);
    }

    /// Records taken in per second over the last minute.
    String taken() {
        return operations
                .map(told -> {
                    double rate = 0;
                    for (JsonNode consumer : told.path("consumers")) {
                        rate += consumer.path("perSecond").asDouble();
                    }
                    return "%.1f".formatted(rate);
                })
                .orElse(UNKNOWN);
    }

    /// Rows that wait, and how old the oldest is.
    String outbox() {
        return part("outbox")
                .map(outbox ->
                        "%d/%.0fs"
                                .formatted(
                                        outbox.path("waiting").asLong(),
                                        outbox.path("oldestSeconds").asDouble()))
                .orElse(UNKNOWN);
    }

    String dead() {
        return part("deadLetters").map(dead -> dead.path("open").asText()).orElse(UNKNOWN);
    }

    /// Rows of the audit log that are not sealed, and for how long.
    String unsealed() {
        return part("sealing")
                .map(sealing ->
                        "%d/%.0fs"
                                .formatted(
                                        sealing.path("unsealedRows").asLong(),
                                        sealing.path("lagSeconds").asDouble()))
                .orElse(UNKNOWN);
    }

    String streams() {
        return part("streams")
                .map(streams ->
                        streams.path("restoring").asLong() == 0
                                ? streams.path("state").asText()
                                : streams.path("state").asText()
                                        + ", restoring "
                                        + streams.path("restoringRecords").asLong())
                .orElse("");
    }

    private Optional<JsonNode> part(String name) {
        return operations.map(told -> told.path(name)).filter(JsonNode::isObject);
    }
}

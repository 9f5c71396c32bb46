package steward.contracts.published;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventTypes;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;

/// The golden events: one document per fact, every field set, as it stands on its topic.
final class GoldenEvents {

    private static final ObjectMapper MAPPER = EventJson.newMapper();

    private GoldenEvents() {}

    /// The golden document of a fact. With `-Dschemas.write=true` what it lacks is added from a sample.
    static JsonNode of(Class<?> fact) {
        PublishedFile file = fileOf(fact);
        if (PublishedFile.writing()) {
            JsonNode sample = tree(EventJson.write(sample(fact)));
            JsonNode golden = Files.exists(file.path()) ? tree(bytesOf(file)) : sample;
            file.write(pretty(completed(golden, sample)));
        }
        return tree(bytesOf(file));
    }

    private static byte[] bytesOf(PublishedFile file) {
        return file.read().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode completed(JsonNode golden, JsonNode sample) {
        if (golden instanceof ObjectNode object) {
            ObjectNode complete = object.objectNode();
            sample.properties()
                    .forEach(field ->
                            complete.set(
                                    field.getKey(),
                                    object.has(field.getKey())
                                            ? completed(
                                                    object.get(field.getKey()), field.getValue())
                                            : field.getValue()));
            // a map's own entries
            object.properties().stream()
                    .filter(field -> !complete.has(field.getKey()))
                    .forEach(field -> complete.set(field.getKey(), field.getValue()));
            return complete;
        }
        return golden;
    }

    static PublishedFile fileOf(Class<?> fact) {
        return new PublishedFile(
                PublishedFile.MODULE.resolve(
                        "src/test/resources/golden/" + EventTypes.nameOf(fact) + ".json"));
    }

    static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String pretty(JsonNode document) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            return MAPPER.writer(printer).writeValueAsString(document) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event<Fact> sample(Class<?> fact) {
        String type = EventTypes.nameOf(fact);
        return new Event<>(
                new EventId(Ids.derivedFrom(type).toString()),
                "/steward/sample",
                Instant.parse("2026-11-21T09:00:00Z"),
                "sample-key",
                1,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                SampleFacts.of(fact));
    }
}

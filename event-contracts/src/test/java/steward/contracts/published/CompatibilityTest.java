package steward.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.contracts.event.EventTypes;

class CompatibilityTest {

    private static final Path RELEASED = PublishedFile.MODULE.resolve("schemas/released");

    private static final String SCHEMA =
            """
            {"type":"object",
             "properties":{
               "id":{"type":"string"},
               "at":{"type":"string","format":"date-time"},
               "count":{"type":"integer"},
               "reason":{"type":"string","enum":["RETRY","WITHDRAWN"]},
               "parts":{"type":"array","items":{"$ref":"#/$defs/Part"}},
               "byName":{"type":"object","additionalProperties":{"$ref":"#/$defs/Part"}},
               "note":{"type":"string"}},
             "required":["id","reason"],
             "$defs":{"Part":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}}}
            """;

    @Test
    void nothingPublishedIsBrokenSinceTheLastRelease() {
        Map<String, Class<?>> today =
                TopicEntry.allFacts().collect(Collectors.toMap(EventTypes::nameOf, f -> f));
        if (Boolean.getBoolean("schemas.release")) {
            today.values().forEach(CompatibilityTest::release);
        }
        List<String> breaks = new ArrayList<>();

        for (File file : Objects.requireNonNull(RELEASED.toFile().listFiles())) {
            String type = file.getName().replaceFirst("\\.json$", "");
            Class<?> fact = today.get(type);
            if (fact == null) {
                breaks.add(type + ": type removed");
            } else {
                JsonNode released = tree(new PublishedFile(file.toPath()).read());
                BreakingChanges.between(released, FactSchemas.of(fact))
                        .forEach(broken -> breaks.add(type + ": " + broken));
            }
        }

        assertThat(RELEASED.toFile().list()).as("released schemas").isNotEmpty();
        assertThat(breaks)
                .as(
                        "A published field is never removed, retyped or made required: add an optional field or a new event type instead."
                                + " Before its first release a type may still change; keep it with -Dschemas.release=true")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\":{\"type\":\"string\"}|\"remark\":{\"type\":\"string\"}|removed: /note",
                "\"count\":{\"type\":\"integer\"}|\"count\":{\"type\":\"string\"}|retyped: /count",
                "\"format\":\"date-time\"|\"format\":\"duration\"|retyped: /at",
                "[\"id\",\"reason\"]|[\"id\",\"reason\",\"note\"]|required now: /note",
                "[\"id\",\"reason\"]|[\"id\"]|no longer sure to be there: /reason",
                "\"RETRY\",|``|enum value removed: /reason RETRY",
                ",\"enum\":[\"RETRY\",\"WITHDRAWN\"]|``|retyped: /reason",
                "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Part\"}}|{\"$ref\":\"#/$defs/Part\"}|retyped: /parts",
            })
    void aBreakingChangeIsFound(String before, String after, String told) {
        JsonNode changed = tree(SCHEMA.replace(before, after));

        assertThat(BreakingChanges.between(tree(SCHEMA), changed)).containsExactly(told);
    }

    @Test
    void aBreakInsideAPartIsFoundWhereverThePartIsUsed() {
        JsonNode changed = tree(SCHEMA.replace("{\"name\":{\"type\":\"string\"}}", "{}"));

        assertThat(BreakingChanges.between(tree(SCHEMA), changed))
                .containsExactly("removed: /parts/*/name", "removed: /byName/*/name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\":|\"extra\":{\"type\":\"string\"},\"note\":",
                "\"RETRY\",|\"RETRY\",\"SILENT_CLOSE\",",
                "\"type\":\"integer\"|\"type\":\"integer\",\"description\":\"how many\"",
            })
    void anAdditionIsNoBreak(String before, String after) {
        JsonNode changed = tree(SCHEMA.replace(before, after));

        assertThat(BreakingChanges.between(tree(SCHEMA), changed)).isEmpty();
    }

    private static void release(Class<?> fact) {
        new PublishedFile(RELEASED.resolve(EventTypes.nameOf(fact) + ".json"))
                .write(GoldenEvents.pretty(FactSchemas.of(fact)));
    }

    private static JsonNode tree(String json) {
        return GoldenEvents.tree(json.getBytes(StandardCharsets.UTF_8));
    }
}

package steward.review.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The shipped files as they are written, whatever reads them.
final class ShippedYaml {

    static final List<String> CLAUSE_FILES =
            List.of(
                    "minors-and-safety",
                    "violence",
                    "conduct",
                    "integrity",
                    "commerce",
                    "intellectual-property",
                    "account");
    static final Set<String> LANGUAGES = Set.of("en", "zh", "ru", "es", "ar", "ms");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ShippedYaml() {}

    static JsonNode file(String name) {
        try (InputStream yaml = open(name + ".yaml")) {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> list(String name) {
        return children(file(name));
    }

    static List<JsonNode> clauses() {
        return CLAUSE_FILES.stream().flatMap(file -> list("clauses/" + file).stream()).toList();
    }

    static List<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode list) {
        return children(list).stream().map(JsonNode::asText).toList();
    }

    static List<String> ids(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("id").asText()).toList();
    }

    /// The actions that every product knows, and those of single clients.
    static List<JsonNode> actions() {
        return Stream.concat(
                        list("actions").stream(),
                        children(file("clients").path("clients")).stream()
                                .flatMap(client -> children(client.path("actions")).stream()))
                .toList();
    }

    /// The actions of the catalogue, by type.
    static JsonNode action(String type) {
        return list("actions").stream()
                .filter(action -> action.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no action " + type));
    }

    /// Categories, keywords and restrictions of the DSA Transparency Database.
    static Set<String> dsaValues() {
        try (InputStream values = open("dsa-values.txt")) {
            return new String(values.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ShippedYaml.class.getResourceAsStream(name), name);
    }
}

package steward.review.policy.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.review.policy.SemanticVersion;

/// Parts as YAML, a list of `{kind, id, version, effectiveFrom, content}`, and back: what is written is read as it was. `effectiveFrom` stands there where the content says no days of
/// its own.
final class PolicyYaml {

    private static final ObjectMapper YAML =
            new ObjectMapper(
                            YAMLFactory.builder()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String FROM = "effectiveFrom";
    private static final String CONTENT = "content";
    private static final Set<String> FIELDS = Set.of(KIND, ID, VERSION, FROM, CONTENT);

    private PolicyYaml() {}

    /// The parts by name and version.
    static String write(Collection<Part> parts) {
        ArrayNode list = YAML.createArrayNode();
        parts.stream()
                .sorted(
                        Comparator.<Part, String>comparing(part -> part.name().text())
                                .thenComparing(Part::version))
                .forEach(part -> list.add(written(part)));
        try {
            return YAML.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part cannot be written", e);
        }
    }

    private static ObjectNode written(Part part) {
        ObjectNode document = YAML.createObjectNode();
        document.put(KIND, part.name().kind().word());
        if (!part.name().kind().isSingle()) {
            document.put(ID, part.name().id());
        }
        document.put(VERSION, part.version().toString());
        if (!part.saysItsDays()) {
            document.put(FROM, part.effectiveFrom().toString());
        }
        document.set(CONTENT, PartDocument.of(part.content()));
        return document;
    }

    /// What was read: the parts, or everything that is wrong.
    record Reading(List<Part> parts, List<Violation> faults) {

        Reading {
            parts = List.copyOf(parts);
            faults = List.copyOf(faults);
        }
    }

    static Reading read(String yaml) {
        JsonNode document;
        try {
            document = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            return failed(new Violation("", "yaml", "a well-formed YAML document"));
        }
        if (document == null || !document.isArray() || document.isEmpty()) {
            return failed(new Violation("", "list", "a list of parts"));
        }
        List<Part> parts = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            String place = "[" + i + "]";
            switch (partOf(document.get(i))) {
                case PartDocument.Reading.Done(Part part) -> parts.add(part);
                case PartDocument.Reading.Failed(Violation fault) ->
                        faults.add(
                                new Violation(
                                        fault.field().isEmpty()
                                                ? place
                                                : place + "." + fault.field(),
                                        fault.rule(),
                                        fault.expected()));
            }
        }
        return new Reading(parts, faults);
    }

    private static Reading failed(Violation fault) {
        return new Reading(List.of(), List.of(fault));
    }

    private static PartDocument.Reading partOf(JsonNode document) {
        if (!document.isObject()) {
            return fault("", "object", "a part");
        }
        for (String field : (Iterable<String>) document::fieldNames) {
            if (!FIELDS.contains(field)) {
                return fault("", "unknown-field", "only " + String.join(", ", FIELDS));
            }
        }
        Optional<PartKind> kind = PartKind.named(document.path(KIND).asText());
        if (kind.isEmpty()) {
            return fault(KIND, "one-of", "a kind of part, for example clauses");
        }
        Optional<PartName> name = PartName.of(kind.get(), document.path(ID).asText(PartName.ALL));
        if (name.isEmpty()) {
            return fault(
                    ID,
                    "pattern",
                    "an id of letters, digits, dots and hyphens; none for a kind with one part");
        }
        String version = document.path(VERSION).asText();
        if (SemanticVersion.read(version).isEmpty()) {
            return fault(VERSION, "semantic-version", "three numbers, for example 1.0.0");
        }
        LocalDate from = dayOf(document.path(FROM), kind.get());
        if (from == null) {
            return fault(
                    FROM, "date", "a date, for example 2026-11-21, where the content has none");
        }
        return within(PartDocument.read(name.get(), version, from, document.path(CONTENT)));
    }

    private static PartDocument.Reading within(PartDocument.Reading read) {
        return switch (read) {
            case PartDocument.Reading.Done done -> done;
            case PartDocument.Reading.Failed(Violation fault) ->
                    fault(
                            fault.field().isEmpty() ? CONTENT : CONTENT + "." + fault.field(),
                            fault.rule(),
                            fault.expected());
        };
    }

    private static @Nullable LocalDate dayOf(JsonNode given, PartKind kind) {
        if (kind.keepsItsPast()) {
            // The content says its days; saying them twice could say two things.
            return given.isMissingNode() ? LocalDate.EPOCH : null;
        }
        try {
            return LocalDate.parse(given.asText());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static PartDocument.Reading fault(String field, String rule, String expected) {
        return new PartDocument.Reading.Failed(new Violation(field, rule, expected));
    }
}

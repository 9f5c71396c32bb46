package steward.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The components that a build lists in its CycloneDX document, without Steward's own modules.
///
/// @param licences what each component, `group:name`, offers; one of them is taken
record BillOfMaterials(SortedMap<String, SortedSet<String>> licences) {

    private static final String OWN_GROUP = "org.steward";

    /// @param documents of which a component may be in several
    static BillOfMaterials read(Path... documents) throws IOException {
        SortedMap<String, SortedSet<String>> licences = new TreeMap<>();
        for (Path document : documents) {
            for (JsonNode component :
                    new ObjectMapper().readTree(document.toFile()).path("components")) {
                String group = component.path("group").asText();
                if (!group.equals(OWN_GROUP)) {
                    licences.computeIfAbsent(
                                    group + ":" + component.path("name").asText(),
                                    _ -> new TreeSet<>())
                            .addAll(licencesOf(component));
                }
            }
        }
        return new BillOfMaterials(licences);
    }

    private static List<String> licencesOf(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
            JsonNode licence = choice.path("license");
            if (choice.has("expression")) {
                String expression = choice.path("expression").asText();
                names.addAll(List.of(expression.replaceAll("[()]", "").split(" OR ")));
            } else {
                names.add(licence.path("id").asText(licence.path("name").asText()));
            }
        }
        return names;
    }
}

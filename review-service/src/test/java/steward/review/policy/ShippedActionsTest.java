package steward.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.MediaOrigin;

class ShippedActionsTest {

    @Test
    void everyActionIsInTheCatalogueOnceAndNamesTheRegulatorsValue() {
        assertThat(ShippedYaml.actions())
                .extracting(action -> action.path("type").asText())
                .doesNotHaveDuplicates();
        for (JsonNode action : ShippedYaml.actions()) {
            assertThat(action.path("target").asText()).isIn("CONTENT", "ACCOUNT");
            assertThat(action.path("type").asText().endsWith("_account"))
                    .isEqualTo(action.path("target").asText().equals("ACCOUNT"));
            assertThat(action.path("duration").asText()).isIn("NONE", "OPTIONAL", "REQUIRED");
            if (action.has("dsa")) {
                assertThat(ShippedYaml.dsaValues()).contains(action.path("dsa").asText());
            }
        }
    }

    @Test
    void everyActionCanBeToldInEveryShippedLanguage() {
        JsonNode notices = ShippedYaml.file("notices");
        for (JsonNode action : ShippedYaml.actions()) {
            String notice = "action." + action.path("type").asText();
            for (String language : ShippedYaml.LANGUAGES) {
                assertThat(notices.path(language).path(notice).asText())
                        .as("%s in %s", notice, language)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyTextThatIsToldIsThereInEveryShippedLanguage() {
        JsonNode notices = ShippedYaml.file("notices");
        Set<String> english = names(notices.path("en"));
        for (String language : ShippedYaml.LANGUAGES) {
            assertThat(names(notices.path(language))).as(language).isEqualTo(english);
        }
    }

    @Test
    void whatIsProposedIsWhatTheActionTakes() {
        for (JsonNode proposed : proposals()) {
            JsonNode action = ShippedYaml.action(proposed.path("type").asText());
            JsonNode duration = proposed.path("duration");
            switch (action.path("duration").asText()) {
                case "NONE" -> assertThat(duration.isMissingNode()).isTrue();
                case "REQUIRED" -> assertThat(Duration.parse(duration.asText())).isPositive();
                default -> {
                    if (!duration.isMissingNode()) {
                        assertThat(Duration.parse(duration.asText())).isPositive();
                    }
                }
            }
            assertThat(ShippedYaml.texts(action.path("parameters")))
                    .containsAll(names(proposed.path("parameters")));
        }
    }

    @Test
    void stepsOfTheLadderRise() {
        List<Integer> steps =
                ShippedYaml.children(ShippedYaml.file("strikes").path("ladder")).stream()
                        .map(step -> step.path("from").asInt())
                        .toList();
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatMayBeTakenInTheMeantimeIsAnActionOfTheCategoryThatCanBeUndone() {
        List<JsonNode> categories = ShippedYaml.list("categories");
        assertThat(categories).filteredOn(category -> category.has("interim")).isNotEmpty();
        for (JsonNode category : categories) {
            if (category.has("interim")) {
                String type = category.at("/interim/type").asText();
                assertThat(ShippedYaml.texts(category.path("actions"))).contains(type);
                assertThat(ShippedYaml.action(type).path("reversible").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void aClientSaysWhereItsMediaAreAndWherePeopleComplain() {
        JsonNode settings = ShippedYaml.file("clients");
        assertThat(Period.parse(settings.at("/defaults/complaintRoute/within").asText()))
                .isEqualTo(Period.ofMonths(6));
        for (JsonNode client : settings.path("clients")) {
            assertThat(client.path("replyPolicy").asText()).isIn("MUST_REPLY", "MAY_CLOSE_SILENT");
            for (String origin : ShippedYaml.texts(client.path("mediaOrigins"))) {
                assertThat(MediaOrigin.parse(origin)).as(origin).isPresent();
            }
            assertThat(client.at("/complaintRoute/url").asText()).startsWith("https://");
        }
    }

    private static List<JsonNode> proposals() {
        return Stream.of(
                        ShippedYaml.clauses().stream()
                                .flatMap(clause -> children(clause.path("actions"))),
                        ShippedYaml.list("overlays").stream()
                                .flatMap(overlay -> children(overlay.at("/delta/actions/add"))),
                        children(ShippedYaml.file("strikes").path("ladder"))
                                .map(step -> step.path("action")),
                        ShippedYaml.list("categories").stream()
                                .filter(category -> category.has("interim"))
                                .map(category -> category.path("interim")))
                .flatMap(proposed -> proposed)
                .toList();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream()
                .map(property -> property.getKey())
                .collect(Collectors.toSet());
    }
}

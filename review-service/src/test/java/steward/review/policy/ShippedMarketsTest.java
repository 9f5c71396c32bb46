package steward.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What differs by market: overlays and where people find help.
class ShippedMarketsTest {

    private static final String EVERYWHERE = "ZZ";

    private final List<JsonNode> overlays = ShippedYaml.list("overlays");
    private final List<JsonNode> resources = ShippedYaml.list("resources");

    @Test
    void atLeastFiveMarketsHaveOverlaysAndNotOnlyForLegalReasons() {
        assertThat(overlays.stream().map(o -> o.path("market").asText()).distinct().toList())
                .hasSizeGreaterThanOrEqualTo(5)
                .isSubsetOf(routed());
        assertThat(
                        overlays.stream()
                                .map(o -> o.at("/reason/kind").asText())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("LEGAL", "CULTURAL");
        assertThat(ShippedYaml.ids(overlays)).doesNotHaveDuplicates();
    }

    @Test
    void anOverlayChangesAClauseThatExistsAndSaysFromWhenAndWhy() {
        List<String> clauses = ShippedYaml.ids(ShippedYaml.clauses());
        for (JsonNode overlay : overlays) {
            String id = overlay.path("id").asText();
            assertThat(clauses).as(id).contains(overlay.path("clause").asText());
            LocalDate from = LocalDate.parse(overlay.path("from").asText());
            if (overlay.hasNonNull("until")) {
                assertThat(LocalDate.parse(overlay.path("until").asText())).isAfter(from);
            }
            assertThat(overlay.at("/reason/text").asText()).as(id).hasSizeGreaterThan(40);
            assertThat(overlay.at("/reason/source").asText()).as(id).hasSizeGreaterThan(15);
            assertThat(overlay.path("delta").isEmpty()).as(id).isFalse();
            assertThat(overlay.at("/delta/legalGround").asText()).hasSizeLessThanOrEqualTo(500);
        }
    }

    @Test
    void anOverlayOnlyBringsDeadlinesForward() {
        for (JsonNode overlay : overlays) {
            JsonNode decide = overlay.at("/delta/decideWithin");
            if (!decide.isMissingNode()) {
                Duration acknowledge =
                        Duration.parse(overlay.at("/delta/acknowledgeWithin").asText());
                assertThat(Duration.parse(decide.asText()))
                        .isGreaterThan(acknowledge)
                        .isLessThanOrEqualTo(Duration.ofHours(24));
            }
        }
    }

    @Test
    void nobodyIsShownAPlaceToTurnToThatWasNotReadSomewhereOnADay() {
        assertThat(ShippedYaml.ids(resources)).doesNotHaveDuplicates();
        for (JsonNode resource : resources) {
            String id = resource.path("id").asText();
            if (resource.path("enabled").asBoolean()) {
                assertThat(resource.path("source").asText()).as(id).startsWith("http");
                LocalDate verified = LocalDate.parse(resource.path("verifiedOn").asText());
                if (resource.has("sourceDate")) {
                    assertThat(LocalDate.parse(resource.path("sourceDate").asText()))
                            .as(id)
                            .isBeforeOrEqualTo(verified);
                }
                assertThat(resource.has("phone") || resource.has("url")).as(id).isTrue();
            } else {
                assertThat(resource.path("note").asText()).as("why %s is off", id).isNotBlank();
            }
        }
    }

    @Test
    void peopleInDangerOfHarmingThemselvesFindSomebodyInMarketsOfEveryRegion() {
        List<String> markets =
                resources.stream()
                        .filter(resource -> resource.path("enabled").asBoolean())
                        .filter(resource ->
                                resource.path("kind").asText().equals("SUICIDE_AND_SELF_HARM"))
                        .map(resource -> resource.path("market").asText())
                        .toList();

        assertThat(markets).contains("US", "BR", "GB", "DE", "FR", "ES", "IN", "SG", "CN", "AU");
    }

    @Test
    void aPlaceToTurnToIsForAMarketThatIsRoutedAndForCategoriesThatExist() {
        List<String> categories = ShippedYaml.ids(ShippedYaml.list("categories"));
        List<String> known = routed();
        known.add(EVERYWHERE);
        for (JsonNode resource : resources) {
            assertThat(known).contains(resource.path("market").asText());
            assertThat(categories).containsAll(ShippedYaml.texts(resource.path("categories")));
            assertThat(ShippedYaml.texts(resource.path("languages"))).isNotEmpty();
        }
    }

    private static List<String> routed() {
        List<String> markets = new ArrayList<>();
        for (JsonNode region : ShippedYaml.file("routing").path("markets")) {
            region.fieldNames().forEachRemaining(markets::add);
        }
        return markets;
    }
}

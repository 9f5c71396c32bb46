package steward.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.PolicyFamily;

class ShippedClausesTest {

    private static final Map<String, UnicodeScript> SCRIPTS =
            Map.of(
                    "en", UnicodeScript.LATIN,
                    "zh", UnicodeScript.HAN,
                    "ru", UnicodeScript.CYRILLIC,
                    "es", UnicodeScript.LATIN,
                    "ar", UnicodeScript.ARABIC,
                    "ms", UnicodeScript.LATIN);

    private final List<JsonNode> clauses = ShippedYaml.clauses();

    @Test
    void thereAreEnoughToStartARealPlatformFromInEveryFamily() {
        assertThat(clauses).hasSizeGreaterThanOrEqualTo(44);
        Map<String, Long> byFamily =
                clauses.stream()
                        .collect(
                                Collectors.groupingBy(
                                        clause -> clause.path("family").asText(),
                                        TreeMap::new,
                                        Collectors.counting()));
        assertThat(byFamily).hasSize(PolicyFamily.values().length);
        assertThat(byFamily.values()).allSatisfy(count -> assertThat(count).isGreaterThan(5));
    }

    @Test
    void aVersionOfAClauseIsThereOnce() {
        assertThat(clauses)
                .extracting(clause ->
                        clause.path("id").asText() + "@" + clause.path("version").asText())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z]{2}-[A-Z]+-\\d+@\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void whoeverIsJudgedUnderOneIsToldWhyInSixLanguagesEachInItsOwnScript() {
        for (JsonNode clause : clauses) {
            String id = clause.path("id").asText();
            JsonNode notice = clause.path("notice");
            assertThat(notice.size()).as(id).isEqualTo(ShippedYaml.LANGUAGES.size());
            Set<String> different = new HashSet<>();
            SCRIPTS.forEach((language, script) -> {
                String text = notice.path(language).asText();
                assertThat(text)
                        .as("%s in %s", id, language)
                        .hasSizeBetween(12, 400)
                        .doesNotContain("{", "}")
                        .matches("(?s).*[.。]");
                assertThat(scriptsOf(text)).as("%s in %s", id, language).containsExactly(script);
                different.add(text);
            });
            assertThat(different).as(id).hasSize(ShippedYaml.LANGUAGES.size());
        }
    }

    @Test
    void theRegulatorsNamesAreNamesOfItsSchema() {
        Set<String> known = ShippedYaml.dsaValues();
        for (JsonNode clause : clauses) {
            assertThat(known)
                    .as(clause.path("id").asText())
                    .contains(clause.path("dsaCategory").asText())
                    .containsAll(ShippedYaml.texts(clause.path("dsaKeywords")));
            // Limits of the schema: legal ground 500, explanation 2000 characters.
            assertThat(clause.path("legalGround").asText()).hasSizeLessThanOrEqualTo(500);
            assertThat(clause.path("text").asText()).hasSizeBetween(60, 1000);
        }
    }

    @Test
    void eachSaysWhichDateGovernsHowSevereItIsAndWhatAStrikeWeighs() {
        for (JsonNode clause : clauses) {
            assertThat(clause.path("governedBy").asText()).isIn("POSTED", "REPORTED");
            assertThat(clause.path("severity").asText()).matches("S[0-4]");
            assertThat(clause.at("/strike/weight").asInt(-1)).isBetween(0, 10);
            JsonNode expires = clause.at("/strike/expiresAfter");
            if (!expires.isMissingNode()) {
                assertThat(Duration.parse(expires.asText())).isPositive();
            }
        }
    }

    @Test
    void examplesShowWhatIsMeantAndWhatIsNot() {
        for (JsonNode clause : clauses) {
            String id = clause.path("id").asText();
            assertThat(ShippedYaml.texts(clause.at("/examples/allowed"))).as(id).isNotEmpty();
            if (!clause.path("severity").asText().equals("S4")) {
                assertThat(ShippedYaml.texts(clause.at("/examples/violating"))).as(id).isNotEmpty();
            }
            for (JsonNode kind : clause.path("examples")) {
                assertThat(ShippedYaml.texts(kind)).allMatch(text -> text.length() <= 200);
            }
        }
    }

    @Test
    void aFileOfThemWouldFitIntoOneEvent() throws Exception {
        for (String file : ShippedYaml.CLAUSE_FILES) {
            String json =
                    new ObjectMapper().writeValueAsString(ShippedYaml.file("clauses/" + file));
            assertThat(json.getBytes(StandardCharsets.UTF_8).length).as(file).isLessThan(45 * 1024);
        }
    }

    private static Set<UnicodeScript> scriptsOf(String text) {
        Set<UnicodeScript> scripts =
                text.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .collect(Collectors.toCollection(TreeSet::new));
        scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts;
    }
}

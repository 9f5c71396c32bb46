package steward.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;
import steward.contracts.topic.Topics;
import steward.review.CaseFixtures;

class ShippedPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Set<String> LANGUAGES = Set.of("en", "zh", "ru", "es", "ar", "ms");

    private final List<PolicyFact> parts = ShippedPolicy.parts();
    private final Policy policy = PolicyFixtures.shipped();

    @Test
    void everyCategoryHasAClauseInForceOfItsFamilyAndAnActionThatAllowsIt() {
        assertThat(policy.categories()).hasSizeGreaterThanOrEqualTo(22);
        for (Category category : policy.categories()) {
            List<Clause> clauses = policy.clausesOf(category.id(), TODAY);
            assertThat(clauses).as(category.id()).hasSameSizeAs(category.clauses()).isNotEmpty();
            assertThat(clauses).extracting(Clause::family).containsOnly(category.family());
            assertThat(category.actions()).as(category.id()).isNotEmpty();
        }
    }

    @Test
    void everyClauseIsPartOfACategoryAndAllowsNothingThatTheCatalogueDoesNotKnow() {
        Set<String> used =
                policy.categories().stream()
                        .flatMap(category -> category.clauses().stream())
                        .collect(Collectors.toSet());
        Set<String> actions =
                ShippedYaml.list("actions").stream()
                        .map(action -> action.path("type").asText())
                        .collect(Collectors.toSet());
        for (Clause clause : policy.clauses()) {
            assertThat(used).contains(clause.id());
            assertThat(actions).containsAll(clause.actions());
            assertThat(clause.dsaCategory()).startsWith("STATEMENT_CATEGORY_");
            assertThat(clause.text()).hasSizeGreaterThan(60);
        }
    }

    @Test
    void whatEscalatesWhenConfirmedHasATeamToTakeIt() {
        assertThat(policy.categories())
                .filteredOn(Category::escalatesWhenConfirmed)
                .isNotEmpty()
                .extracting(Category::team)
                .doesNotContainNull();
    }

    @Test
    void worseSeveritiesAreDecidedSooner() {
        for (Category worse : policy.categories()) {
            for (Category milder : policy.categories()) {
                if (worse.severity().compareTo(milder.severity()) < 0) {
                    assertThat(worse.decideWithin())
                            .as("%s before %s", worse.id(), milder.id())
                            .isLessThanOrEqualTo(milder.decideWithin());
                }
            }
        }
    }

    @Test
    void everyOutcomeCanBeToldInEveryShippedLanguageAndInAnUnknownOneInEnglish() {
        for (Outcome outcome : Outcome.values()) {
            String notice = "reply." + outcome.name().toLowerCase(Locale.ROOT);
            for (String language : LANGUAGES) {
                NoticeTexts.Worded worded =
                        policy.notices().word(notice, language, Map.of("reference", "R-1"));
                assertThat(worded.language()).isEqualTo(language);
                assertThat(worded.text()).contains("R-1").doesNotContain("{");
            }
            assertThat(policy.notices().word(notice, "fi-FI", Map.of()).language()).isEqualTo("en");
        }
    }

    @Test
    void whatIsToldToBothSidesOfAQuarrelIsThereInEveryShippedLanguage() {
        assertThat(policy.notices().startingWith("neutral.").keySet())
                .containsExactly(
                        "neutral.inconclusive", "neutral.no_violation", "neutral.violation");
        for (String notice : policy.notices().startingWith("neutral.").keySet()) {
            for (String language : LANGUAGES) {
                NoticeTexts.Worded worded =
                        policy.notices().word(notice, language, Map.of("reference", "R-1"));
                assertThat(worded.language()).as(notice).isEqualTo(language);
                assertThat(worded.text()).contains("R-1").doesNotContain("{");
            }
        }
    }

    @Test
    void everyQuestionCanBeAskedInEveryShippedLanguageAndSaysUntilWhen() {
        assertThat(policy.notices().startingWith("question.reporter.")).isNotEmpty();
        assertThat(policy.notices().startingWith("question.author.")).isNotEmpty();
        for (String question : policy.notices().startingWith("question.").keySet()) {
            for (String language : LANGUAGES) {
                NoticeTexts.Worded worded =
                        policy.notices()
                                .word(
                                        question,
                                        language,
                                        Map.of("reference", "R-1", "answerBy", "2026-11-24"));
                assertThat(worded.language()).as(question).isEqualTo(language);
                assertThat(worded.text()).contains("R-1", "2026-11-24").doesNotContain("{");
            }
        }
    }

    @Test
    void theAuthorIsToldInTheirLanguageWhyAClauseWasApplied() {
        for (Clause clause : policy.clauses()) {
            String notice = NoticeTexts.ofClause(clause.id(), clause.version());
            for (String language : LANGUAGES) {
                assertThat(policy.notices().word(notice, language, Map.of()).language())
                        .isEqualTo(language);
            }
        }
    }

    @Test
    void bandsOfSeverityAreFurtherApartThanAllOtherInputsTogether() {
        TriageWeightsPublished weights = only(TriageWeightsPublished.class);
        long others =
                7 * weights.perReachDecade()
                        + weights.likelihood()
                        + weights.minor()
                        + weights.vettedSource()
                        + weights.senderCap()
                        + Objects.requireNonNull(weights.surge()).cap()
                        + Objects.requireNonNull(weights.selfHarm())
                        + 2 * weights.credibleSender();
        Severity worse = Severity.S0;
        for (Severity milder : List.of(Severity.S1, Severity.S2, Severity.S3, Severity.S4)) {
            assertThat(credit(weights, worse) - credit(weights, milder)).isGreaterThan(others);
            worse = milder;
        }
    }

    @Test
    void everyMarketHasALanguageAndARegionThatIsShippedAndNotGlobal() {
        RoutingPublished routing = only(RoutingPublished.class);
        assertThat(routing.regionOfMarket()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Topics.SHIPPED_REGIONS).containsAll(routing.regionOfMarket().values());
        assertThat(routing.regionOfMarket()).doesNotContainValue(Topics.GLOBAL_REGION);
        assertThat(routing.languagesOfMarket().keySet())
                .isEqualTo(routing.regionOfMarket().keySet());
    }

    @Test
    void everyPartFitsIntoAnEventAndIsReadAgainAsItWas() {
        List<PolicyFact> all = new ArrayList<>(parts);
        all.add(PolicyFixtures.release(parts));
        for (PolicyFact fact : all) {
            byte[] written =
                    EventJson.write(
                            new Event<>(
                                    new EventId("e"), "/t", CaseFixtures.NOON, "k", 0, null, fact));
            assertThat(written.length).isLessThan(Event.MAX_BYTES);
            assertThat(PolicyPartRow.of(fact).toFact()).isEqualTo(fact);
        }
    }

    @Test
    void aReleaseWithAPartMissingIsNotAssembled() {
        assertThat(
                        PolicyParts.assemble(
                                PolicyFixtures.release(parts), parts.subList(1, parts.size())))
                .isNull();
    }

    private static long credit(TriageWeightsPublished weights, Severity severity) {
        return Objects.requireNonNull(weights.severity().get(severity));
    }

    private <F extends PolicyFact> F only(Class<F> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }
}

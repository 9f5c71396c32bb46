package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Scope;
import steward.contracts.access.Conflicts;
import steward.contracts.access.Suitability;
import steward.contracts.access.Suitability.CertifiedLanguage;
import steward.contracts.id.ClientId;

class FitTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ClientId SOCIAL = new ClientId("social-app");
    private static final ClientId GAME = new ClientId("game-world");
    private static final Demands NONE = new Demands(Map.of(), Map.of());

    @Test
    void whoIsNotKnownFurtherIsGivenEverythingThatAsksForNothing() {
        assertThat(fit(null).suits(spam(SOCIAL, "en"), NONE)).isTrue();
    }

    @Test
    void whatIsWithheldIsNeverGiven() {
        Fit fit = fit(withheld("spam"));

        assertThat(fit.suits(spam(SOCIAL, "en"), NONE)).isFalse();
        assertThat(fit.suits(concern("hate_speech", SOCIAL, "en", null), NONE)).isTrue();
    }

    @Test
    void aLevelCountsForTheClientWhoseTableGaveItInThatLanguageAndUntilItExpires() {
        Demands demands = new Demands(Map.of("spam", "B2"), Map.of());
        Suitability certified =
                certified(
                        new CertifiedLanguage(
                                SOCIAL, "en", List.of("B1", "B2"), NOW.plusSeconds(1)));

        assertThat(fit(certified).suits(spam(SOCIAL, "en"), demands)).isTrue();
        assertThat(fit(certified).suits(spam(GAME, "en"), demands)).isFalse();
        assertThat(fit(certified).suits(spam(SOCIAL, "de"), demands)).isFalse();
        assertThat(
                        Fit.of(certified, Scope.all(), NOW.plusSeconds(1))
                                .suits(spam(SOCIAL, "en"), demands))
                .isFalse();
    }

    @Test
    void aCertificateGrantsNoLanguageThatAPersonMayNotServe() {
        Demands demands = new Demands(Map.of("spam", "B2"), Map.of());
        Suitability certified = certified(new CertifiedLanguage(SOCIAL, "en", List.of("B2"), null));

        assertThat(
                        Fit.of(certified, Scope.of(List.of("de")), NOW)
                                .suits(spam(SOCIAL, "en"), demands))
                .isFalse();
    }

    @Test
    void whereACategoryNamesJurisdictionsOnlyThoseWhoWorkUnderOneAreGivenIt() {
        Demands demands = new Demands(Map.of(), Map.of("spam", Set.of("US", "CA")));

        assertThat(fit(workingIn("US")).suits(spam(SOCIAL, "en"), demands)).isTrue();
        assertThat(fit(workingIn("MY")).suits(spam(SOCIAL, "en"), demands)).isFalse();
        assertThat(fit(null).suits(spam(SOCIAL, "en"), demands)).isFalse();
    }

    @Test
    void whereACategoryNamesSkillsOnlyThoseWhoHaveAllOfThemAreGivenIt() {
        Demands demands =
                new Demands(Map.of(), Map.of(), Map.of("spam", Set.of("copyright", "music")));
        Fit both = skilled("copyright", "music", "video");
        Fit one = skilled("copyright");

        assertThat(both.suits(spam(SOCIAL, "en"), demands)).isTrue();
        assertThat(one.suits(spam(SOCIAL, "en"), demands)).isFalse();
        assertThat(one.suits(concern("hate_speech", SOCIAL, "en", null), demands)).isTrue();
        assertThat(demands.outOfReachOf(one.skills())).containsExactly("spam");
        assertThat(demands.outOfReachOf(both.skills())).isEmpty();
        assertThat(one.without(Set.of("spam")).skills()).containsExactly("copyright");
    }

    private static Fit skilled(String... skills) {
        return Fit.of(
                new Suitability(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(skills),
                        null,
                        null),
                Scope.all(),
                NOW);
    }

    @Test
    void nobodyIsGivenWhatTheyHaveAnInterestIn() {
        Fit fit =
                fit(
                        new Suitability(
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(Conflicts.digestOf(SOCIAL, "author-1")),
                                List.of(Conflicts.productOf(GAME, "feed")),
                                null));

        assertThat(fit.suits(concern("spam", SOCIAL, "en", "author-1"), NONE)).isFalse();
        assertThat(fit.suits(concern("spam", SOCIAL, "en", "author-2"), NONE)).isTrue();
        assertThat(fit.suits(concern("spam", GAME, "en", "author-1"), NONE)).isFalse();
    }

    private static Fit fit(@Nullable Suitability known) {
        return Fit.of(known, Scope.all(), NOW);
    }

    private static Suitability withheld(String category) {
        return new Suitability(
                null, null, List.of(), List.of(category), List.of(), List.of(), null);
    }

    private static Suitability certified(CertifiedLanguage certified) {
        return new Suitability(
                null, null, List.of(certified), List.of(), List.of(), List.of(), null);
    }

    private static Suitability workingIn(String jurisdiction) {
        return new Suitability(
                null, jurisdiction, List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Concern spam(ClientId client, String language) {
        return concern("spam", client, language, null);
    }

    private static Concern concern(
            String category, ClientId client, String language, @Nullable String owner) {
        return new Concern(category, client, "feed", List.of(language), owner);
    }
}

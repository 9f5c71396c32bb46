package steward.triage.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.LexiconEntryPublished.Strength;
import steward.triage.signal.Finding.LexiconMatch;
import steward.triage.signal.Unmask;

class LexiconsTest {

    private static final Lexicons SHIPPED = Lexicons.shipped();

    @Test
    void everyShippedEntryStandsItsOwnExamples() {
        assertThat(SHIPPED.refused()).isEmpty();
        assertThat(SHIPPED.size()).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to kill myself",
                "i w4nt to k1ll mys3lf",
                "i want to k.i.l.l m-y-s-e-l-f",
                "I w\u0430nt to kill mys\u0435lf",
            })
    void aCrisisIsFoundAlsoWhereItIsMasked(String text) {
        assertThat(in(text, "en")).extracting(LexiconMatch::category).contains("self_harm");
    }

    @Test
    void anEntryOfAnotherLanguageIsNotTried() {
        assertThat(in("quiero morir", "en")).isEmpty();
        assertThat(SHIPPED.in(Unmask.of("quiero morir"), Set.of())).isNotEmpty();
    }

    @Test
    void anEntryThatFailsItsExamplesIsRefusedAndTheOneBeforeGoesOnCounting() {
        Lexicons before = Lexicons.EMPTY.with(entry("wolf", List.of("a wolf")));

        Lexicons after = before.with(entry("wolf|sheep", List.of("a cow")));

        assertThat(after.refused()).containsOnlyKeys("test/animals");
        assertThat(after.in(Unmask.of("the wolf"), Set.of("en"))).hasSize(1);
    }

    @Test
    void whatTakesLongerThanLinearTimeIsNoPattern() {
        assertThat(Lexicons.EMPTY.with(entry("(a)\\1", List.of("aa"))).refused()).hasSize(1);
        Lexicons lexicons = Lexicons.EMPTY.with(entry("(?:a+)+b", List.of("aab")));

        // Backtracking would take longer than the universe is old.
        assertThat(lexicons.in(Unmask.of("a".repeat(5_000)), Set.of())).isEmpty();
    }

    @Test
    void anEntryThatIsWithdrawnCountsNoLonger() {
        Lexicons lexicons = Lexicons.EMPTY.with(entry("wolf", List.of("a wolf")));

        assertThat(lexicons.without("test/animals").in(Unmask.of("the wolf"), Set.of())).isEmpty();
    }

    private static List<LexiconMatch> in(String text, String language) {
        return SHIPPED.in(Unmask.of(text), Set.of(language));
    }

    private static LexiconEntryPublished entry(String pattern, List<String> finds) {
        return new LexiconEntryPublished(
                "test",
                "animals",
                "other",
                Strength.WEAK,
                List.of(),
                pattern,
                finds,
                List.of(),
                "test");
    }
}

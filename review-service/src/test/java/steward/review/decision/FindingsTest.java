package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Findings FOUND =
            new Findings(List.of("a fact"), List.of("a claim"), List.of(), List.of(), null, null);

    @Test
    void theHashFollowsFromWhatWasFoundAndLookedAt() {
        assertThat(FOUND.hash(List.of("h-1", "h-2")))
                .matches("[0-9a-f]{64}")
                .isEqualTo(FOUND.hash(List.of("h-2", "h-1")))
                .isNotEqualTo(FOUND.hash(List.of("h-1")));
    }

    @Test
    void whatIsCutElsewhereHasAnotherHash() {
        Findings moved =
                new Findings(
                        List.of(), List.of("a fact", "a claim"), List.of(), List.of(), null, null);
        Findings joined =
                new Findings(
                        List.of("a fact\n7:a claim"), List.of(), List.of(), List.of(), null, null);

        assertThat(List.of(moved.hash(List.of()), joined.hash(List.of())))
                .doesNotHaveDuplicates()
                .doesNotContain(FOUND.hash(List.of()));
    }

    @Test
    void whySomebodyMayHaveBeenFramedIsHashedAsThatAndAsNothingElse() {
        Findings framed = new Findings(List.of(), List.of(), List.of(), List.of(), null, "why");
        Findings noHelp = new Findings(List.of(), List.of(), List.of(), List.of(), "why", null);
        Findings neither = new Findings(List.of(), List.of(), List.of(), List.of(), null, null);

        assertThat(
                        List.of(
                                framed.hash(List.of()),
                                noHelp.hash(List.of()),
                                neither.hash(List.of()),
                                neither.hash(List.of("suspectedFraming", "why"))))
                .doesNotHaveDuplicates();
    }
}

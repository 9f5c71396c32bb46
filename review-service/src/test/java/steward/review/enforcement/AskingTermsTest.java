package steward.review.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTermsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AskingTerms TERMS =
            new AskingTerms(Duration.ofMinutes(15), Duration.ofHours(2), 8);

    @Test
    void eachPauseIsTwiceTheOneBeforeUpToTheLongest() {
        // When
        List<Long> minutes = new ArrayList<>();
        for (int attempt = 1; attempt <= 6; attempt++) {
            minutes.add(Duration.between(NOON, TERMS.dueAfter(attempt, NOON)).toMinutes());
        }

        // Then
        assertThat(minutes).containsExactly(15L, 30L, 60L, 120L, 120L, 120L);
    }

    @Test
    void aRequestThatIsDueIsTheNextAttempt() {
        assertThat(TERMS.after(2, NOON))
                .isEqualTo(new AskingTerms.Next(3, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void afterTheLastAttemptItIsStuck() {
        assertThat(TERMS.after(8, NOON).isStuck()).isTrue();
        assertThat(TERMS.after(8, NOON).attempt()).isEqualTo(8);
    }

    @Test
    void manyAttemptsOverflowNothing() {
        assertThat(TERMS.dueAfter(1000, NOON)).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }
}

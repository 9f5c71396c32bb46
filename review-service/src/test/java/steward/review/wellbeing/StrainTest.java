package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A break is due after long exposure without a rest.
class StrainTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration REST = Duration.ofMinutes(30);

    @Test
    void growsWithEachCaseAndFadesWhenOneIsNotExposed() {
        // When
        Strain strain = after(after(Strain.NONE, 0, 10), 12, 20);

        // Then
        assertThat(strain.felt(at(20), REST)).isEqualTo(18);
        assertThat(strain.felt(at(49), REST)).isEqualTo(18);
        assertThat(strain.felt(at(50), REST)).isZero();
        assertThat(after(strain, 50, 55).millis()).isEqualTo(5);
    }

    @Test
    void isGoneAfterABreakAndWhatEndedBeforeItIsRestedFrom() {
        // Given
        Strain rested = after(Strain.NONE, 0, 10).rested(at(25));

        // When
        Strain late = after(rested, 11, 14);

        // Then
        assertThat(rested.felt(at(25), REST)).isZero();
        assertThat(late.felt(at(25), REST)).isZero();
        assertThat(after(late, 26, 30).felt(at(30), REST)).isEqualTo(4);
    }

    /// A load of one millisecond for each minute.
    private static Strain after(Strain before, int from, int until) {
        return before.after((long) until - from, at(from), at(until), REST);
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}

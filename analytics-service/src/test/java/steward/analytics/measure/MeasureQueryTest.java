package steward.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import steward.access.ProblemException;
import steward.access.Scope;

class MeasureQueryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:30Z");

    @Test
    void withoutParametersItAsksForTheLastHourByMinute() {
        // When
        MeasureQuery query = MeasureQuery.of(asked(null, null, null), Scope.all(), NOW);

        // Then
        assertThat(query.from()).isEqualTo("2026-03-01T11:01:00Z");
        assertThat(query.to()).isEqualTo("2026-03-01T12:01:30Z");
        assertThat(query.step()).isEqualTo(MeasureQuery.Step.MINUTE);
    }

    @Test
    void aMonthByMinuteIsRefusedWithTheFieldToChange() {
        assertThatThrownBy(() ->
                        MeasureQuery.of(
                                asked("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "minute"),
                                Scope.all(),
                                NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(422));
    }

    @Test
    void aMonthAsOneSumIsAnswered() {
        // When
        MeasureQuery query =
                MeasureQuery.ofTotals(
                        asked("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", null),
                        Scope.all(),
                        NOW);

        // Then
        assertThat(query.from()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void whatIsNoInstantIsRefused() {
        assertThatThrownBy(() -> MeasureQuery.of(asked("yesterday", null, null), Scope.all(), NOW))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anUnknownStepIsRefused() {
        assertThatThrownBy(() -> MeasureQuery.of(asked(null, null, "fortnight"), Scope.all(), NOW))
                .isInstanceOf(ProblemException.class);
    }

    private static MeasureQuery.Asked asked(
            @org.jspecify.annotations.Nullable String from,
            @org.jspecify.annotations.Nullable String to,
            @org.jspecify.annotations.Nullable String step) {
        return new MeasureQuery.Asked(from, to, step, null, null, null);
    }
}

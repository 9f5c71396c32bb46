package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.review.wellbeing.ExposureFixtures.HARMS;
import static steward.review.wellbeing.ExposureFixtures.WEIGHTS;
import static steward.review.wellbeing.ExposureFixtures.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.review.wellbeing.Dose.DayLoad;

/// A cap resets by the person's own time zone (domain §6.7).
class OwnDayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KUALA_LUMPUR = ZoneId.of("Asia/Kuala_Lumpur");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Test
    void theSameMomentIsOfAnotherDayElsewhere() {
        // Given
        EndedClaim late =
                claim(
                        "hate_speech",
                        Severity.S2,
                        Instant.parse("2026-11-20T16:30:00Z"),
                        Duration.ofMinutes(1),
                        null);

        // Then
        assertThat(dayIn(KUALA_LUMPUR, late)).isEqualTo("2026-11-21");
        assertThat(dayIn(BERLIN, late)).isEqualTo("2026-11-20");
        assertThat(dayIn(LOS_ANGELES, late)).isEqualTo("2026-11-20");
    }

    @Test
    void aDayOfTwentyThreeHoursEndsAtItsOwnMidnight() {
        // Clocks go forward at 02:00 on 29 March 2026.
        assertThat(doseAt("2026-03-29T21:59:59Z", "2026-03-28T23:00:00Z")).isPositive();
        assertThat(doseAt("2026-03-29T22:00:00Z", "2026-03-28T23:00:00Z")).isZero();
    }

    @Test
    void aDayOfTwentyFiveHoursEndsAtItsOwnMidnight() {
        // Clocks go back at 03:00 on 25 October 2026.
        assertThat(doseAt("2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z")).isPositive();
        assertThat(doseAt("2026-10-25T23:00:00Z", "2026-10-24T22:00:00Z")).isZero();
    }

    @Test
    void aWeekBeginsOnMonday() {
        List<DayLoad> loads =
                List.of(
                        new DayLoad(LocalDate.of(2026, 11, 15), "hate", 1),
                        new DayLoad(LocalDate.of(2026, 11, 16), "hate", 10),
                        new DayLoad(LocalDate.of(2026, 11, 22), "hate", 100));

        assertThat(Dose.byHarm(loads, LocalDate.of(2026, 11, 22)).get("hate"))
                .isEqualTo(new Dose(100, 110));
        assertThat(Dose.byHarm(loads, LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @Test
    void movingWestOnTheSameDayGivesNoRoom() {
        List<DayLoad> booked = List.of(new DayLoad(LocalDate.of(2026, 11, 21), "hate", 100));

        assertThat(Dose.byHarm(booked, LocalDate.of(2026, 11, 20)).get("hate"))
                .isEqualTo(new Dose(100, 100));
    }

    @Test
    void aLeaseThatIsOverCountsUntilItWasOverAndNotUntilItWasSwept() {
        // Given
        Instant from = Instant.parse("2026-11-20T10:00:00Z");
        EndedClaim swept =
                new EndedClaim(
                        "claim-1",
                        "case-1",
                        "emea",
                        "dieter",
                        "hate_speech",
                        Severity.S1,
                        from,
                        from.plusSeconds(600),
                        from.plusSeconds(4000),
                        null);

        // When
        Exposure entry = Exposure.of(swept, HARMS, WEIGHTS, BERLIN);

        // Then
        assertThat(entry.seconds()).isEqualTo(600);
        assertThat(entry.loadMillis()).isEqualTo(300_000);
        assertThat(entry.endedAt()).isEqualTo(from.plusSeconds(600));
    }

    /// The dose in Berlin at an instant, of a claim of a minute that ended at another.
    private static long doseAt(String now, String ended) {
        Instant end = Instant.parse(ended);
        Exposure entry =
                Exposure.of(
                        claim(
                                "hate_speech",
                                Severity.S2,
                                end.minusSeconds(60),
                                Duration.ofMinutes(1),
                                null),
                        HARMS,
                        WEIGHTS,
                        BERLIN);
        return Dose.byHarm(
                        List.of(entry.dayLoad()), LocalDate.ofInstant(Instant.parse(now), BERLIN))
                .getOrDefault("hate", Dose.NONE)
                .day();
    }

    private static String dayIn(ZoneId zone, EndedClaim claim) {
        return Exposure.of(claim, HARMS, WEIGHTS, zone).day().toString();
    }
}

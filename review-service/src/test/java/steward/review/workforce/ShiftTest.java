package steward.review.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void countsItsFirstInstantAndNotItsLast() {
        Shift office = shift("Asia/Kuala_Lumpur", "09:00", "18:00");

        assertThat(office.covers(Instant.parse("2026-11-21T00:59:59Z"))).isFalse();
        assertThat(office.covers(Instant.parse("2026-11-21T01:00:00Z"))).isTrue();
        assertThat(office.covers(Instant.parse("2026-11-21T09:59:59Z"))).isTrue();
        assertThat(office.covers(Instant.parse("2026-11-21T10:00:00Z"))).isFalse();
    }

    @Test
    void aShiftThatEndsTheNextMorningBelongsToTheDayOnWhichItBegins() {
        Shift fridayNight =
                new Shift(
                        ZoneId.of("Europe/Berlin"),
                        Set.of(DayOfWeek.FRIDAY),
                        LocalTime.of(22, 0),
                        LocalTime.of(6, 0),
                        null,
                        null);

        assertThat(fridayNight.covers(Instant.parse("2026-11-21T04:59:59Z"))).isTrue();
        assertThat(fridayNight.covers(Instant.parse("2026-11-21T22:00:00Z"))).isFalse();
    }

    @Test
    void aNightIsShorterWhenTheClocksGoForwardAndLongerWhenTheyGoBack() {
        Shift night = shift("Europe/Berlin", "22:00", "06:00");

        assertThat(lengthAround(night, Instant.parse("2026-03-28T23:00:00Z")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(lengthAround(night, Instant.parse("2026-10-24T23:00:00Z")))
                .isEqualTo(Duration.ofHours(9));
        assertThat(lengthAround(night, Instant.parse("2026-11-20T23:00:00Z")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void theNextShiftIsOneThatBeginsLater() {
        Shift office = shift("Asia/Kuala_Lumpur", "09:00", "18:00");

        assertThat(office.endOfNext(Instant.parse("2026-11-21T01:00:00Z"), 14))
                .contains(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(office.endOfNext(Instant.parse("2026-11-21T01:00:01Z"), 14))
                .as("the one that is under way has begun before")
                .contains(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsAsMuchLater() {
        Shift early = shift("Europe/Berlin", "02:30", "10:00");

        assertThat(early.covers(Instant.parse("2026-03-29T01:29:59Z"))).isFalse();
        assertThat(early.covers(Instant.parse("2026-03-29T01:30:00Z"))).isTrue();
    }

    @Test
    void aShiftRoundTheClockLeavesNoGap() {
        Shift always = shift("America/New_York", "08:00", "08:00");

        for (Instant at = Instant.parse("2026-10-30T00:00:00Z");
                at.isBefore(Instant.parse("2026-11-03T00:00:00Z"));
                at = at.plus(Duration.ofMinutes(7))) {
            assertThat(always.covers(at)).as(at.toString()).isTrue();
        }
    }

    @Test
    void beginsOnlyWithinItsFirstAndLastDay() {
        Shift november =
                new Shift(
                        ZoneId.of("Asia/Tokyo"),
                        EVERY_DAY,
                        LocalTime.of(22, 0),
                        LocalTime.of(6, 0),
                        LocalDate.parse("2026-11-01"),
                        LocalDate.parse("2026-11-30"));

        assertThat(november.covers(Instant.parse("2026-10-31T14:00:00Z"))).isFalse();
        assertThat(november.covers(Instant.parse("2026-11-01T14:00:00Z"))).isTrue();
        assertThat(november.covers(Instant.parse("2026-11-30T20:00:00Z"))).isTrue();
        assertThat(november.covers(Instant.parse("2026-12-01T14:00:00Z"))).isFalse();
    }

    private static Duration lengthAround(Shift shift, Instant within) {
        Instant start = within;
        while (shift.covers(start.minusSeconds(60))) {
            start = start.minusSeconds(60);
        }
        Instant end = within;
        while (shift.covers(end)) {
            end = end.plusSeconds(60);
        }
        return Duration.between(start, end);
    }

    private static Shift shift(String zone, String from, String to) {
        return new Shift(
                ZoneId.of(zone), EVERY_DAY, LocalTime.parse(from), LocalTime.parse(to), null, null);
    }
}

package steward.review.wellbeing;

import java.time.Duration;
import java.util.List;

/// How much of something a person is given. Past the soft cap other work goes first; past the hard cap there is none of it, whatever is late.
record Caps(Duration softDay, Duration hardDay, Duration softWeek, Duration hardWeek) {

    /// How much room is left.
    enum Room {
        FREE,
        /// Other work goes first.
        SPARING,
        /// No more of it.
        NONE;

        Room orTighter(Room other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /// @param of whose caps, for the words of a refusal
    /// @param day soft and hard
    /// @param week soft and hard
    /// @throws IllegalArgumentException where one is missing or a wider one is narrower, so that a wrong setting does not start
    static Caps of(String of, List<Duration> day, List<Duration> week) {
        requireTwo(of, "day", day);
        requireTwo(of, "week", week);
        for (int i = 0; i < 2; i++) {
            if (day.get(i).compareTo(week.get(i)) > 0) {
                throw new IllegalArgumentException(
                        "the caps of " + of + " per week need to be at least those per day");
            }
        }
        return new Caps(day.getFirst(), day.getLast(), week.getFirst(), week.getLast());
    }

    private static void requireTwo(String of, String period, List<Duration> caps) {
        if (caps.size() != 2
                || !caps.getFirst().isPositive()
                || caps.getFirst().compareTo(caps.getLast()) > 0) {
            throw new IllegalArgumentException(
                    "the caps of "
                            + of
                            + " per "
                            + period
                            + " need a soft one and a hard one that is not below it, as in 45m,60m");
        }
    }

    Room leftAfter(Dose dose) {
        if (dose.day() >= hardDay.toMillis() || dose.week() >= hardWeek.toMillis()) {
            return Room.NONE;
        }
        return dose.day() >= softDay.toMillis() || dose.week() >= softWeek.toMillis()
                ? Room.SPARING
                : Room.FREE;
    }
}

package steward.analytics.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.access.Scope;

/// Which measures are asked for, within the regions that the caller may see.
///
/// @param from inclusive, a full minute
/// @param to exclusive
/// @param market empty for all
/// @param category empty for all
/// @param language empty for all
record MeasureQuery(
        Instant from,
        Instant to,
        Step step,
        String market,
        String category,
        String language,
        Scope regions) {

    private static final long MOST_STEPS = 1_500;
    private static final Duration DEFAULT_SPAN = Duration.ofHours(1);

    /// How finely time is cut.
    enum Step {
        MINUTE(ChronoUnit.MINUTES),
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS);

        private final ChronoUnit chronoUnit;

        Step(ChronoUnit chronoUnit) {
            this.chronoUnit = chronoUnit;
        }

        /// As PostgreSQL's `date_trunc` calls it.
        String unit() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The parameters as they stand in a request.
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String step,
            @Nullable String market,
            @Nullable String category,
            @Nullable String language) {}

    /// @throws ProblemException 422 where a parameter is wrong, or the span has too many steps
    static MeasureQuery of(Asked asked, Scope regions, Instant now) {
        Step step = stepOf(asked.step());
        Instant to =
                asked.to() == null ? now.plus(1, ChronoUnit.MINUTES) : instant("to", asked.to());
        Instant from =
                asked.from() == null ? to.minus(DEFAULT_SPAN) : instant("from", asked.from());
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("from", "before-to", "an instant before `to`");
        }
        if (step.chronoUnit.between(from, to) > MOST_STEPS) {
            throw ProblemException.invalid(
                    "step",
                    "at-most-" + MOST_STEPS + "-steps",
                    "a longer step, or a shorter time from `from` to `to`");
        }
        return new MeasureQuery(
                from.truncatedTo(ChronoUnit.MINUTES),
                to,
                step,
                orEmpty(asked.market()).toUpperCase(Locale.ROOT),
                orEmpty(asked.category()),
                orEmpty(asked.language()).toLowerCase(Locale.ROOT),
                regions);
    }

    /// The same span as one sum, for which the number of steps does not matter.
    static MeasureQuery ofTotals(Asked asked, Scope regions, Instant now) {
        return of(
                new Asked(
                        asked.from(),
                        asked.to(),
                        "day",
                        asked.market(),
                        asked.category(),
                        asked.language()),
                regions,
                now);
    }

    private static Step stepOf(@Nullable String step) {
        if (step == null) {
            return Step.MINUTE;
        }
        for (Step known : Step.values()) {
            if (known.unit().equals(step)) {
                return known;
            }
        }
        throw ProblemException.unknownValue("step", "minute, hour, day");
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(
                    field, "instant", "an ISO 8601 instant such as 2026-01-31T12:00:00Z");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

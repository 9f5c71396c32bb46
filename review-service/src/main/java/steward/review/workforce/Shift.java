package steward.review.workforce;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When a person works, by the wall clock of where they work: a night shift is an hour shorter when the clocks go forward, and an hour longer when they go back.
///
/// @param days on which it begins
/// @param to when it ends; on the next day where that is not after `from`
/// @param firstDay on which it may begin; null for any
/// @param lastDay on which it may begin; null for any
record Shift(
        ZoneId zone,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    Shift {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /// Whether it is under way at an instant: its first instant counts, its last does not.
    boolean covers(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return isUnderWay(today, at) || isUnderWay(today.minusDays(1), at);
    }

    /// When the first shift that begins at or after an instant ends; empty where none begins within so many days.
    Optional<Instant> endOfNext(Instant at, int days) {
        LocalDate first = at.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, days)
                .mapToObj(first::plusDays)
                .filter(this::isOn)
                .filter(day -> !instantOf(day, from).isBefore(at))
                .findFirst()
                .map(this::endOn);
    }

    private boolean isUnderWay(LocalDate day, Instant at) {
        return isOn(day) && !at.isBefore(instantOf(day, from)) && at.isBefore(endOn(day));
    }

    private boolean isOn(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && (firstDay == null || !day.isBefore(firstDay))
                && (lastDay == null || !day.isAfter(lastDay));
    }

    private Instant endOn(LocalDate day) {
        return instantOf(to.isAfter(from) ? day : day.plusDays(1), to);
    }

    /// A time that the clocks leave out is as much later as they do; of one that comes twice it is the first.
    private Instant instantOf(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}

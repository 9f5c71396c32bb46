package steward.review.wellbeing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Load in milliseconds, of a day and of its week from Monday on, by the person's own calendar.
record Dose(long day, long week) {

    static final Dose NONE = new Dose(0, 0);

    private static final int ALL = 100;

    /// What one day brought of one harm.
    record DayLoad(LocalDate day, String harm, long loadMillis) {}

    Dose plus(Dose more) {
        return new Dose(day + more.day, week + more.week);
    }

    /// As it counts for somebody who has only so much of everyone's caps.
    Dose against(int percent) {
        return new Dose(day * ALL / percent, week * ALL / percent);
    }

    /// By harm, as of a day. What a calendar further east booked on the day after counts as of this day: moving west gives no room.
    static Map<String, Dose> byHarm(Collection<DayLoad> loads, LocalDate today) {
        LocalDate monday = mondayOf(today);
        Map<String, Dose> doses = new HashMap<>();
        for (DayLoad load : loads) {
            if (!load.day().isBefore(monday)) {
                long ofToday = load.day().isBefore(today) ? 0 : load.loadMillis();
                doses.merge(load.harm(), new Dose(ofToday, load.loadMillis()), Dose::plus);
            }
        }
        return Map.copyOf(doses);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

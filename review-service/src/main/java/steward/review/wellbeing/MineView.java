package steward.review.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.review.wellbeing.Allowance.Reason;

/// What one's own work exposed one to, and what is left. For nobody else.
///
/// @param zone in which one's days begin
/// @param weekFrom the Monday of this week
/// @param together all harms
/// @param strainSeconds load since the last rest
/// @param breakDue why a break is due; empty where none is
/// @param breakSince when the break under way began; absent where there is none
/// @param breakSeconds of this day's breaks; they count as work
/// @param withheld categories that one is given nothing of at the moment
/// @param entries the last of the ledger, newest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record MineView(
        String zone,
        LocalDate today,
        LocalDate weekFrom,
        List<LimitView> harms,
        LimitView together,
        long strainSeconds,
        List<Reason> breakDue,
        @Nullable Instant breakSince,
        long breakSeconds,
        List<String> withheld,
        List<EntryView> entries) {

    /// Load and caps of one harm, in seconds of looking at something severe as it is.
    record LimitView(
            String harm,
            long today,
            long softPerDay,
            long hardPerDay,
            long week,
            long softPerWeek,
            long hardPerWeek) {

        static LimitView of(String harm, Dose dose, Caps caps) {
            return new LimitView(
                    harm,
                    Duration.ofMillis(dose.day()).toSeconds(),
                    caps.softDay().toSeconds(),
                    caps.hardDay().toSeconds(),
                    Duration.ofMillis(dose.week()).toSeconds(),
                    caps.softWeek().toSeconds(),
                    caps.hardWeek().toSeconds());
        }
    }

    /// One claim, or one sitting with an escalation.
    ///
    /// @param measured whether it follows from what was visible; else from how long it lasted
    record EntryView(
            String category,
            String harm,
            Intensity intensity,
            boolean measured,
            long seconds,
            long loadMillis,
            LocalDate day,
            Instant startedAt,
            Instant endedAt) {}
}

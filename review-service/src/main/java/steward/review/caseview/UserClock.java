package steward.review.caseview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The clock of what the parties are owed: it stands still while the case waits for their answer, which no deadline does. Pure.
///
/// @param owedBy the deadline, and as much as the case has waited
/// @param waitedSeconds how long that is
/// @param standsStill whether it waits now
public record UserClock(Instant owedBy, long waitedSeconds, boolean standsStill) {

    static UserClock of(Instant deadline, List<CaseView.Asked> questions, Instant now) {
        Duration waited = Duration.ZERO;
        boolean waits = false;
        for (CaseView.Asked asked : questions) {
            Instant end = asked.endedAt();
            waits |= end == null;
            waited = waited.plus(Duration.between(asked.askedAt(), end == null ? now : end));
        }
        return new UserClock(deadline.plus(waited), waited.toSeconds(), waits);
    }
}

package steward.escalation.escalation;

import java.time.Instant;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationClockBreached.Clock;
import steward.escalation.escalation.Transition.Moved;

/// Which clocks ran out. Asked by the sweep, and by each change, so that what is done too late is told as late even where the sweep did not come by.
final class Breaches {

    private Breaches() {}

    /// The change with what is told of clocks that ran out before it.
    static Moved of(Moved change, Instant now) {
        return resolveClock(acknowledgeClock(change, now), now);
    }

    private static Moved acknowledgeClock(Moved change, Instant now) {
        Escalation before = change.next();
        Clocks clocks = before.urgency().clocks();
        return before.state() instanceof EscalationState.Open && clocks.acknowledge().isOverdue(now)
                ? breached(
                        change,
                        clocks.acknowledgeBreached(now),
                        Clock.ACKNOWLEDGE,
                        Entry.Kind.ACKNOWLEDGE_CLOCK_BREACHED,
                        now)
                : change;
    }

    private static Moved resolveClock(Moved change, Instant now) {
        Escalation before = change.next();
        Clocks clocks = before.urgency().clocks();
        return !before.isDecided() && clocks.resolve().isOverdue(now)
                ? breached(
                        change,
                        clocks.resolveBreached(now),
                        Clock.RESOLVE,
                        Entry.Kind.RESOLVE_CLOCK_BREACHED,
                        now)
                : change;
    }

    private static Moved breached(
            Moved change, Clocks after, Clock clock, Entry.Kind kind, Instant now) {
        Escalation before = change.next();
        Instant dueAt =
                switch (clock) {
                    case ACKNOWLEDGE -> after.acknowledge().by();
                    case RESOLVE -> after.resolve().by();
                };
        return change.to(before.with(before.urgency().with(after)))
                .telling(
                        new EscalationClockBreached(
                                before.id(), before.asked().caseId(), clock, dueAt))
                .noting(before.entry(kind, now, Entry.SERVICE, null));
    }
}

package steward.escalation.escalation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.EscalationState.Decided;
import steward.escalation.escalation.EscalationState.Open;
import steward.escalation.escalation.Transition.Moved;

/// A question to a global team and how far its answer is. Pure: each change is a new value with what is told and written down about it, or a refusal.
///
/// @param decision the owning cell's record of the answer; null until it is known
public record Escalation(
        EscalationId id,
        Asked asked,
        Urgency urgency,
        EscalationState state,
        @Nullable DecisionId decision,
        Instant openedAt,
        Progress progress) {

    /// A team is asked.
    ///
    /// @param progress before the first change: nothing told, the case event that asks, the reports it has
    public static Moved open(
            EscalationId id, Asked asked, Urgency urgency, Instant now, Progress progress) {
        Escalation opened = new Escalation(id, asked, urgency, new Open(), null, now, progress);
        return Moved.from(opened)
                .telling(
                        new EscalationOpened(
                                id,
                                asked.caseId(),
                                asked.key(),
                                asked.region(),
                                asked.source(),
                                asked.team(),
                                urgency.category(),
                                urgency.severity(),
                                urgency.clocks().acknowledge().by(),
                                urgency.clocks().resolve().by(),
                                now))
                .noting(opened.entry(Entry.Kind.OPENED, now, asked.by().id(), asked.question()));
    }

    /// The clocks that ran out, told once each; empty where none did.
    public Optional<Moved> breach(Instant now) {
        Moved moved = Breaches.of(Moved.from(this), now);
        return moved.facts().isEmpty() ? Optional.empty() : Optional.of(moved);
    }

    public boolean isDecided() {
        return state instanceof Decided;
    }

    Escalation with(Urgency changed) {
        return new Escalation(id, asked, changed, state, decision, openedAt, progress);
    }

    Escalation with(Progress changed) {
        return new Escalation(id, asked, urgency, state, decision, openedAt, changed);
    }

    Escalation with(Asked changed) {
        return new Escalation(id, changed, urgency, state, decision, openedAt, progress);
    }

    Escalation with(EscalationState changed) {
        return new Escalation(id, asked, urgency, changed, decision, openedAt, progress);
    }

    Escalation with(DecisionId known) {
        return new Escalation(id, asked, urgency, state, known, openedAt, progress);
    }

    Entry entry(Entry.Kind kind, Instant at, String by, @Nullable String note) {
        return new Entry(kind, at, by, state.name(), note);
    }
}

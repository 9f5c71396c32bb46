package steward.escalation.escalation;

import java.time.Instant;
import java.util.List;
import steward.contracts.decision.Decider;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.EscalationState.Acknowledged;
import steward.escalation.escalation.EscalationState.Decided;
import steward.escalation.escalation.EscalationState.Investigating;
import steward.escalation.escalation.EscalationState.Name;
import steward.escalation.escalation.EscalationState.Open;
import steward.escalation.escalation.EscalationState.WaitingOn;
import steward.escalation.escalation.Transition.Moved;
import steward.escalation.escalation.Transition.Refused;

/// What specialists do with an escalation. Pure: the next state with what is told and written down about it, or a refusal.
///
/// @param before as it is
/// @param by who does it
public record SpecialistWork(Escalation before, ReviewerId by, Instant now) {

    /// A specialist takes it on.
    public Transition acknowledge() {
        return switch (before.state()) {
            case Open _ ->
                    moved(Breaches.of(Moved.from(before), now), new Acknowledged(by))
                            .telling(new EscalationAcknowledged(id(), caseId(), by, now))
                            .noting(
                                    new Entry(
                                            Entry.Kind.ACKNOWLEDGED,
                                            now,
                                            by.value(),
                                            Name.ACKNOWLEDGED,
                                            null));
            case Acknowledged _, Investigating _, WaitingOn _, Decided _ -> refused(Name.OPEN);
        };
    }

    /// A specialist says how it goes on. Waiting for somebody comes after one's own look at it.
    public Transition update(Update update) {
        return switch (before.state()) {
            case Acknowledged(ReviewerId specialist) ->
                    switch (update) {
                        case Update.Investigate _ -> updated(specialist, update);
                        case Update.WaitFor _ -> refused(Name.INVESTIGATING, Name.WAITING_ON);
                    };
            case Investigating(ReviewerId specialist) -> updated(specialist, update);
            case WaitingOn(ReviewerId specialist, _) -> updated(specialist, update);
            case Open _, Decided _ ->
                    refused(Name.ACKNOWLEDGED, Name.INVESTIGATING, Name.WAITING_ON);
        };
    }

    /// A specialist answers. The owning cell records the decision from what is told.
    ///
    /// @param rationale why; stays in the team's own records
    public Transition resolve(Resolution resolution, String rationale, Decider decider) {
        if (isAskedBy(by)) {
            return new Refused(new Refusal.OwnQuestion());
        }
        return switch (before.state()) {
            case Investigating(ReviewerId specialist) ->
                    resolved(new Decided(specialist, resolution, decider, now), rationale);
            case WaitingOn(ReviewerId specialist, _) ->
                    resolved(new Decided(specialist, resolution, decider, now), rationale);
            case Open _, Acknowledged _, Decided _ -> refused(Name.INVESTIGATING, Name.WAITING_ON);
        };
    }

    private boolean isAskedBy(ReviewerId person) {
        Decider asker = before.asked().by();
        return asker.kind() == Decider.Kind.REVIEWER && asker.id().equals(person.value());
    }

    private Moved updated(ReviewerId specialist, Update update) {
        return switch (update) {
            case Update.Investigate(String note) ->
                    updated(
                            new Investigating(specialist),
                            new EscalationUpdated(
                                    id(),
                                    caseId(),
                                    EscalationUpdated.State.INVESTIGATING,
                                    null,
                                    by,
                                    now),
                            note);
            case Update.WaitFor(String whom, String note) ->
                    updated(
                            new WaitingOn(specialist, whom),
                            new EscalationUpdated(
                                    id(),
                                    caseId(),
                                    EscalationUpdated.State.WAITING_ON,
                                    whom,
                                    by,
                                    now),
                            note);
        };
    }

    private Moved updated(EscalationState next, EscalationUpdated fact, String note) {
        return moved(Breaches.of(Moved.from(before), fact.updatedAt()), next)
                .telling(fact)
                .noting(
                        new Entry(
                                Entry.Kind.UPDATED,
                                fact.updatedAt(),
                                fact.by().value(),
                                next.name(),
                                note));
    }

    private Moved resolved(Decided decided, String rationale) {
        Resolution resolution = decided.resolution();
        return moved(Breaches.of(Moved.from(before), decided.at()), decided)
                .telling(
                        new EscalationResolved(
                                id(),
                                caseId(),
                                before.asked().key(),
                                before.asked().region(),
                                resolution.outcome(),
                                resolution.clause(),
                                resolution.actions(),
                                decided.decider(),
                                decided.at()))
                .noting(
                        new Entry(
                                Entry.Kind.RESOLVED,
                                decided.at(),
                                decided.decider().id(),
                                Name.DECIDED,
                                rationale));
    }

    private static Moved moved(Moved sofar, EscalationState next) {
        return sofar.to(sofar.next().with(next));
    }

    private Refused refused(Name... allowedFrom) {
        return new Refused(new Refusal.WrongState(before.state().name(), List.of(allowedFrom)));
    }

    private EscalationId id() {
        return before.id();
    }

    private CaseId caseId() {
        return before.asked().caseId();
    }
}

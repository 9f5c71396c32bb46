package steward.escalation.escalation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.EscalationState.Decided;
import steward.escalation.escalation.Transition.Moved;

/// What news of its case mean for an escalation. Pure; empty where nothing changes.
public final class CaseNews {

    private CaseNews() {}

    /// How urgent the case is now.
    ///
    /// @param sequence of the case event that says so
    public record Judged(
            long sequence, String category, Severity severity, Assessment assessment) {}

    /// One more report, or a new judgement. What was taken in before changes nothing.
    ///
    /// @param report whether a report came with it that is not known yet
    public static Optional<Moved> judged(
            Escalation before, Judged news, boolean report, Instant now) {
        if (before.isDecided() || news.sequence() <= before.progress().caseSequence()) {
            return Optional.empty();
        }
        Moved seen = Moved.from(before);
        Moved counted =
                seen.to(seen.next().with(seen.next().progress().reported(news.sequence(), report)));
        return Optional.of(
                raised(counted, news.category(), news.severity(), news.assessment(), now));
    }

    /// The owning cell asks once more while the first question is open: the question is added, and the clocks run from the first.
    public static Optional<Moved> askedAgain(
            Escalation before, Asked again, Urgency urgency, Instant now) {
        if (before.isDecided()) {
            return Optional.empty();
        }
        Moved seen = Moved.from(before);
        Asked asked = before.asked().asSecretAs(again.confidentiality());
        Moved noted =
                seen.to(seen.next().with(asked))
                        .noting(
                                before.entry(
                                        Entry.Kind.ASKED_AGAIN,
                                        again.at(),
                                        again.by().id(),
                                        again.question()));
        return Optional.of(
                raised(noted, urgency.category(), urgency.severity(), urgency.assessment(), now));
    }

    /// The owning cell recorded a decision. Where it is not ours, nobody is waiting for an answer any more.
    public static Optional<Moved> decided(Escalation before, DecisionRecorded decision) {
        if (before.decision() != null) {
            return Optional.empty();
        }
        Moved seen = Moved.from(before);
        Escalation known = seen.next().with(decision.decisionId());
        Entry.Kind kind =
                before.isDecided() ? Entry.Kind.DECISION_RECORDED : Entry.Kind.DECIDED_ELSEWHERE;
        Escalation closed =
                before.isDecided()
                        ? known
                        : known.with(elsewhere(before.state().owner(), decision));
        return Optional.of(
                seen.to(closed)
                        .noting(
                                closed.entry(
                                        kind,
                                        decision.decidedAt(),
                                        decision.decider().id(),
                                        null)));
    }

    private static Decided elsewhere(@Nullable ReviewerId specialist, DecisionRecorded decision) {
        return new Decided(
                specialist,
                new Resolution(
                        decision.outcome(),
                        decision.clause(),
                        decision.actions().stream()
                                .map(DecisionRecorded.RequestedAction::action)
                                .toList()),
                decision.decider(),
                decision.decidedAt());
    }

    private static Moved raised(
            Moved change, String category, Severity severity, Assessment assessment, Instant now) {
        Escalation before = change.next();
        Urgency urgency = before.urgency();
        Severity worse = urgency.severity().orWorse(severity);
        Clocks clocks =
                worse == urgency.severity()
                        ? urgency.clocks()
                        : urgency.clocks()
                                .noLaterThan(
                                        Clocks.starting(worse, now, before.asked().answerBy()));
        Moved raised = change.to(before.with(new Urgency(category, worse, clocks, assessment)));
        return worse == urgency.severity()
                ? raised
                : raised.noting(before.entry(Entry.Kind.RAISED, now, Entry.SERVICE, worse.name()));
    }
}

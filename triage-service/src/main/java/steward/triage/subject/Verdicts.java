package steward.triage.subject;

import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.triage.repetition.ContentDecided;
import steward.triage.repetition.Likeness;
import steward.triage.repetition.StandingVerdict;

/// What a decision says of a content: something only where a person decided about the content itself, and where the case never held another one. What a
/// rule decided is repeated by nobody, or one mistake would be the ground of the next.
final class Verdicts {

    private Verdicts() {}

    static ContentDecided of(CaseState known, DecisionRecorded decided) {
        Likeness content = known.onlyContent();
        return new ContentDecided(
                known.caseId(), content == null ? null : verdict(known, decided, content));
    }

    private static @Nullable StandingVerdict verdict(
            CaseState known, DecisionRecorded decided, Likeness content) {
        return switch (decided.decider().kind()) {
            case RULE, MODEL -> null;
            case REVIEWER, SPECIALIST ->
                    isAboutContent(decided.outcome()) ? standing(known, decided, content) : null;
        };
    }

    /// A duplicate is decided elsewhere; an answer or a misdirected report finds nothing about what was shown.
    private static boolean isAboutContent(Outcome outcome) {
        return switch (outcome) {
            case VIOLATION, NO_VIOLATION, INCONCLUSIVE, REFER_TO_AUTHORITIES -> true;
            case ANSWERED, DUPLICATE, MISDIRECTED -> false;
        };
    }

    private static StandingVerdict standing(
            CaseState known, DecisionRecorded decided, Likeness content) {
        return new StandingVerdict(
                known.caseId(),
                decided.decisionId(),
                decided.key().market(),
                known.evidence().categories(),
                decided.outcome(),
                decided.clause(),
                decided.actions().stream().map(DecisionRecorded.RequestedAction::action).toList(),
                content,
                decided.decidedAt());
    }
}

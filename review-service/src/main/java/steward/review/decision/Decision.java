package steward.review.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.DecisionRecorded.Basis;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.Ids;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.review.doublereview.DrawRecheck;
import steward.review.queue.ReviewCase;

/// A final record: what was decided on a case, by whom, under which rule, with which consequences. Made once and never changed; a change of mind is a new
/// decision.
///
/// @param decidedCase the case as it was when it was decided
/// @param basis what it rests on
public record Decision(
        DecisionId id,
        ReviewCase decidedCase,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<RequestedAction> actions,
        Decider decider,
        List<SubmissionId> manifestlyUnfounded,
        Instant decidedAt,
        Basis basis) {

    /// Of a decision of which nothing more is known.
    static final Basis NO_BASIS =
            new Basis(null, null, null, null, null, null, null, null, List.of(), null, null);

    private static final int FIRST_ATTEMPT = 1;

    public Decision {
        actions = List.copyOf(actions);
        manifestlyUnfounded = List.copyOf(manifestlyUnfounded);
    }

    /// Decides a case. Each action's request id follows from the decision and the action's place in it, so that a replay asks for nothing new.
    ///
    /// @param undone what products are asked to undo besides
    static Decision of(
            DecisionId id,
            ReviewCase decidedCase,
            Judgement judgement,
            Decider decider,
            Instant decidedAt,
            Basis basis,
            List<RequestedAction> undone) {
        return new Decision(
                id,
                decidedCase,
                judgement.outcome(),
                judgement.clause(),
                requested(id, judgement.actions(), undone),
                decider,
                judgement.manifestlyUnfounded(),
                decidedAt,
                basis);
    }

    /// The same under another id, and with the requests that follow from it.
    Decision as(DecisionId other) {
        List<EnforcementAction> own = new ArrayList<>();
        List<RequestedAction> undone = new ArrayList<>();
        for (RequestedAction request : actions) {
            if (request.action().type().equals(Earlier.UNDO)) {
                undone.add(request);
            } else {
                own.add(request.action());
            }
        }
        return new Decision(
                other,
                decidedCase,
                outcome,
                clause,
                requested(other, own, undone),
                decider,
                manifestlyUnfounded,
                decidedAt,
                basis);
    }

    private static List<RequestedAction> requested(
            DecisionId decision, List<EnforcementAction> actions, List<RequestedAction> undone) {
        List<RequestedAction> requested = new ArrayList<>();
        for (EnforcementAction action : actions) {
            String place = Integer.toString(requested.size());
            requested.add(
                    new RequestedAction(
                            new EnforcementId(
                                    Ids.derivedFrom("enforcement", decision.value(), place)
                                            .toString()),
                            action));
        }
        requested.addAll(undone);
        return requested;
    }

    public boolean automatedDecision() {
        return switch (decider.kind()) {
            case RULE, MODEL -> true;
            case REVIEWER, SPECIALIST -> false;
        };
    }

    /// What a rule or model decides, a machine has found, whoever reported it (domain §6.16).
    public boolean automatedDetection() {
        return decidedCase.opening().automatedDetection() || automatedDecision();
    }

    public Severity severity() {
        return decidedCase.urgency().severity();
    }

    /// The fact for `decisions`.
    public DecisionRecorded recorded() {
        return new DecisionRecorded(
                decidedCase.id(),
                decidedCase.key(),
                decidedCase.region(),
                id,
                outcome,
                clause,
                decidedCase.urgency().category(),
                severity(),
                decidedCase.opening().language(),
                actions,
                decider,
                manifestlyUnfounded,
                decidedCase.seen().sequence(),
                decidedCase.opening().receivedAt(),
                decidedAt,
                automatedDetection(),
                automatedDecision(),
                basis.equals(NO_BASIS) ? null : basis);
    }

    /// What decides whether somebody reads it again.
    DrawRecheck.Made forRecheck() {
        return new DrawRecheck.Made(
                id,
                decidedCase.id(),
                decidedCase.region(),
                decidedCase.key().market(),
                decidedCase.urgency().category(),
                severity(),
                decider.kind(),
                decider.id(),
                outcome,
                clause == null ? null : clause.clause(),
                decidedAt);
    }

    /// The facts for `enforcements`: one per action.
    public List<EnforcementRequested> enforcements() {
        return actions.stream().map(this::enforcement).toList();
    }

    private EnforcementRequested enforcement(RequestedAction requested) {
        return new EnforcementRequested(
                requested.enforcementId(),
                id,
                decidedCase.id(),
                decidedCase.key().subject().client(),
                decidedCase.key().subject(),
                decidedCase.opening().owner(),
                requested.action(),
                decidedCase.urgency().category(),
                decidedCase.key().market(),
                FIRST_ATTEMPT,
                decidedAt,
                requested.action().type().equals(Earlier.UNDO) ? List.of() : basis.territories());
    }
}

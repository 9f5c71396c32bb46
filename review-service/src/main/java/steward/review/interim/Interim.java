package steward.review.interim;

import java.time.Instant;
import java.util.List;
import steward.audit.Actor;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.Ids;
import steward.review.interim.InterimRules.Restriction;
import steward.review.queue.ReviewCase;

/// An interim decision. A case has at most one, so that its id, and that of its request, follow from the case: whoever repeats it asks for nothing new. Pure.
///
/// @param restricted the case as it waits
/// @param release of the policy that allows it
record Interim(ReviewCase restricted, Restriction restriction, String release, Instant takenAt) {

    /// The name of the rule that decides.
    static final String RULE = "interim-restriction";

    private static final int FIRST_ATTEMPT = 1;

    DecisionId id() {
        return new DecisionId(Ids.derivedFrom("interim", restricted.id().value()).toString());
    }

    Decider decider() {
        return new Decider(Decider.Kind.RULE, RULE, null, release);
    }

    static Actor actor() {
        return Actor.rule(RULE);
    }

    private RequestedAction requested() {
        return new RequestedAction(
                new EnforcementId(Ids.derivedFrom("enforcement", id().value(), "0").toString()),
                restriction.action());
    }

    CaseRestricted fact() {
        return new CaseRestricted(
                restricted.id(),
                restricted.key(),
                restricted.region(),
                id(),
                restriction.clause(),
                restricted.urgency().category(),
                restricted.urgency().severity(),
                restricted.opening().language(),
                List.of(requested()),
                decider(),
                restricted.opening().receivedAt(),
                takenAt,
                restricted.opening().automatedDetection());
    }

    EnforcementRequested enforcement() {
        return new EnforcementRequested(
                requested().enforcementId(),
                id(),
                restricted.id(),
                restricted.key().subject().client(),
                restricted.key().subject(),
                restricted.opening().owner(),
                restriction.action(),
                restricted.urgency().category(),
                restricted.key().market(),
                FIRST_ATTEMPT,
                takenAt);
    }
}

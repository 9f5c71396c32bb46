package steward.review.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded.Basis;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.contracts.policy.ClauseVersion;
import steward.review.automation.BreakerKey;
import steward.review.automation.Proposed;

/// What a proposal comes to as a decision. A case is opened once, so the decision's id follows from the case. Pure.
///
/// @param key of the breaker that it counts for
record Automated(Weighed.Allowed weighed, Judgement judgement, BreakerKey key) {

    /// Empty where no version of the clause governs the content.
    static Optional<Automated> of(DecideProposed.Matter matter, Grounds found, Instant now) {
        return judgement(matter.proposed(), found)
                .map(judgement ->
                        new Automated(
                                weighed(matter, judgement, found, now), judgement, matter.key()));
    }

    private static Optional<Judgement> judgement(Proposed proposed, Grounds found) {
        return switch (proposed) {
            case Proposed.Violation(Proposal proposal) ->
                    found.governing(proposal.clause())
                            .map(governs ->
                                    new ClauseVersion(
                                            proposal.clause(), governs.stands().clause().version()))
                            .map(clause -> judgement(proposal, clause));
            case Proposed.StockReply(ReplyProposal proposal) ->
                    Optional.of(
                            new Judgement(
                                    Outcome.ANSWERED,
                                    null,
                                    List.of(),
                                    "proposed by %s %s: %s"
                                            .formatted(
                                                    proposal.id(),
                                                    proposal.version(),
                                                    proposal.because()),
                                    List.of()));
        };
    }

    private static Judgement judgement(Proposal proposal, ClauseVersion clause) {
        return new Judgement(
                Outcome.VIOLATION,
                clause,
                proposal.actions(),
                rationale(proposal),
                List.of(),
                new Particulars(null, proposal.confidence(), null, null, null));
    }

    private static String rationale(Proposal proposal) {
        String proposed =
                "proposed by %s %s with a confidence of %d %%"
                        .formatted(proposal.id(), proposal.version(), proposal.confidence());
        return proposal.ground() == null ? proposed : proposed + ": " + proposal.ground().because();
    }

    private static Weighed.Allowed weighed(
            DecideProposed.Matter matter, Judgement judgement, Grounds found, Instant now) {
        DecisionRules rules = new DecisionRules(found);
        Decision made =
                Decision.of(
                        new DecisionId(
                                Ids.derivedFrom("automated", matter.waiting().id().value())
                                        .toString()),
                        matter.waiting(),
                        judgement,
                        decider(matter.proposed()),
                        now,
                        basis(
                                matter.proposed(),
                                rules.basis(matter.waiting(), judgement, null, null, now)),
                        List.of());
        return new Weighed.Allowed(made, found.inForce(), false, rules.proposed(made.basis()));
    }

    private static Basis basis(Proposed proposed, Basis found) {
        return switch (proposed) {
            case Proposed.Violation _ -> found;
            case Proposed.StockReply(ReplyProposal proposal) -> found.answering(proposal.policy());
        };
    }

    private static Decider decider(Proposed proposed) {
        return switch (proposed) {
            case Proposed.Violation(Proposal proposal) ->
                    new Decider(
                            switch (proposal.source()) {
                                case RULE -> Decider.Kind.RULE;
                                case MODEL -> Decider.Kind.MODEL;
                            },
                            proposal.id(),
                            null,
                            proposal.version());
            case Proposed.StockReply(ReplyProposal proposal) ->
                    new Decider(Decider.Kind.RULE, proposal.id(), null, proposal.version());
        };
    }
}

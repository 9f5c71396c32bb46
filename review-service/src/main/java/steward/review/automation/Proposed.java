package steward.review.automation;

import java.util.Optional;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.id.ClientId;
import steward.review.queue.ReviewCase;

/// What a rule or model proposes for a case that was opened just now.
public sealed interface Proposed {

    /// A violation of a clause.
    record Violation(Proposal proposal) implements Proposed {}

    /// The answer to a message that says nothing, as its client answers such messages.
    record StockReply(ReplyProposal proposal) implements Proposed {}

    /// What comes with a case; empty where nothing does.
    static Optional<Proposed> with(CaseOpened opened) {
        Proposal decision = opened.proposal();
        ReplyProposal reply = opened.reply();
        if (decision != null) {
            return Optional.of(new Violation(decision));
        }
        return reply == null ? Optional.empty() : Optional.of(new StockReply(reply));
    }

    /// The breaker that acting on it counts for.
    default BreakerKey key(ReviewCase waiting) {
        return switch (this) {
            case Violation(Proposal proposal) ->
                    key(waiting, proposal.clause(), proposal.source(), proposal.id());
            case StockReply(ReplyProposal proposal) ->
                    key(
                            waiting,
                            settingsOf(waiting.key().subject().client()),
                            Proposal.Source.RULE,
                            proposal.id());
        };
    }

    private static BreakerKey key(
            ReviewCase waiting, String under, Proposal.Source kind, String source) {
        return new BreakerKey(waiting.region(), under, waiting.key().market(), kind, source);
    }

    /// What stands in a clause's place where a client's settings let a rule answer.
    private static String settingsOf(ClientId client) {
        return "clients/" + client.value();
    }
}

package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.CaseId;
import steward.messaging.FaultPoint;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.CaseMatter;
import steward.review.queue.ReviewCase;

/// A second person confirms a proposal, which is then a decision with all that follows, or sends it back, and the case is queued again. In the transaction at
/// hand, under the case's lock.
@ApplicationScoped
class SettleProposal {

    private final Proposals proposals;
    private final WeighJudgement weighing;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final AuditLog audit;

    SettleProposal(
            Proposals proposals,
            WeighJudgement weighing,
            Decisions decisions,
            DecisionConsequences consequences,
            AuditLog audit) {
        this.proposals = proposals;
        this.weighing = weighing;
        this.decisions = decisions;
        this.consequences = consequences;
        this.audit = audit;
    }

    /// @param waiting locked
    Uni<Recording> confirm(
            ReviewCase waiting, Proposal proposal, Present second, Mutiny.Session session) {
        return refused(waiting.id(), proposal, second, session)
                .chain(refusal ->
                        refusal.isPresent()
                                ? Uni.createFrom().item(new Recording.Refused(refusal.get()))
                                : weigh(waiting, proposal, second, session));
    }

    private Uni<Recording> weigh(
            ReviewCase waiting, Proposal proposal, Present second, Mutiny.Session session) {
        return weighing.weigh(
                        new WeighJudgement.Matter(
                                waiting,
                                proposal.asRead(),
                                proposal.proposer(),
                                second.reach(),
                                new WeighJudgement.Second(proposal.id(), second.person()),
                                null),
                        session)
                .chain(weighed ->
                        switch (weighed) {
                            case Weighed.Refused(Refusal refusal) ->
                                    Uni.createFrom().item(new Recording.Refused(refusal));
                            case Weighed.Allowed allowed ->
                                    record(allowed, proposal, second, session);
                        });
    }

    private Uni<Recording> record(
            Weighed.Allowed allowed, Proposal proposal, Present second, Mutiny.Session session) {
        Decision made = allowed.made();
        return decisions
                .closeSecondReview(made, session)
                .chain(() -> decisions.add(allowed, proposal.judgement(), null, session))
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        proposals.settle(
                                proposal,
                                Proposals.Settlement.CONFIRMED,
                                second.person(),
                                "",
                                made.decidedAt(),
                                session))
                .chain(() ->
                        consequences.of(made, second.by(), List.of(), allowed.policy(), session))
                .replaceWith(new Recording.Recorded(DecisionView.of(allowed)));
    }

    /// @return why it cannot be sent back; empty where it was
    Uni<Optional<Refusal>> sendBack(
            ReviewCase waiting,
            Proposal proposal,
            Present second,
            String note,
            Mutiny.Session session) {
        return refused(waiting.id(), proposal, second, session)
                .chain(refusal ->
                        refusal.isPresent()
                                ? Uni.createFrom().item(refusal)
                                : queue(waiting, proposal, second, note, session)
                                        .replaceWith(Optional.empty()));
    }

    private Uni<Void> queue(
            ReviewCase waiting,
            Proposal proposal,
            Present second,
            String note,
            Mutiny.Session session) {
        return proposals
                .settle(
                        proposal,
                        Proposals.Settlement.SENT_BACK,
                        second.person(),
                        note,
                        weighing.now(),
                        session)
                .chain(() -> decisions.queueAgain(waiting.id(), session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        second.by(), "send-back-decision", CaseMatter.of(waiting)),
                                session));
    }

    private Uni<Optional<Refusal>> refused(
            CaseId id, Proposal proposal, Present second, Mutiny.Session session) {
        return decisions
                .isDecider(second.person(), id, session)
                .map(before -> proposal.settledBy(second.person(), before));
    }
}

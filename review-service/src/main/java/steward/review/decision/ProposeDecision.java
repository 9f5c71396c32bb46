package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Outbox;
import steward.review.decision.RecordDecision.Command;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Writes a decision down that another person has to confirm first: the claim ends, the case waits, and nothing follows yet.
@ApplicationScoped
class ProposeDecision {

    private final Proposals proposals;
    private final Outbox outbox;
    private final AuditLog audit;

    ProposeDecision(Proposals proposals, Outbox outbox, AuditLog audit) {
        this.proposals = proposals;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Recording> propose(
            Weighed.Allowed allowed,
            CaseState.Claimed claimed,
            Command command,
            Mutiny.Session session) {
        return proposals
                .open(allowed, command.judgement(), command.token(), session)
                .chain(opened ->
                        opened
                                ? told(allowed, claimed, command, session)
                                : Uni.createFrom()
                                        .item(new Recording.Refused(DecisionRules.staleToken())));
    }

    private Uni<Recording> told(
            Weighed.Allowed allowed,
            CaseState.Claimed claimed,
            Command command,
            Mutiny.Session session) {
        ReviewCase held = allowed.made().decidedCase();
        return outbox.tellAll(
                        List.of(
                                ClaimEnds.told(
                                        held,
                                        claimed,
                                        CaseReleased.Reason.DECIDED,
                                        allowed.made().decidedAt())),
                        session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                                command.by(),
                                                "propose-decision",
                                                CaseMatter.of(held))
                                        .endingIn(allowed.made().outcome().name()),
                                session))
                .replaceWith(new Recording.Proposed(DecisionView.of(allowed)));
    }
}

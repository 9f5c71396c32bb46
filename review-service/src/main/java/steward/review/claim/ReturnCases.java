package steward.review.claim;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Puts claimed cases back into the queue, in the transaction that holds their locks.
@ApplicationScoped
class ReturnCases {

    private final Cases cases;
    private final ClaimEnds claims;
    private final PolicyLibrary library;
    private final Outbox outbox;
    private final AuditLog audit;

    ReturnCases(
            Cases cases, ClaimEnds claims, PolicyLibrary library, Outbox outbox, AuditLog audit) {
        this.cases = cases;
        this.claims = claims;
        this.library = library;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// How claims end.
    ///
    /// @param by the holder, or the rule that a lease ends
    record End(Actor by, CaseReleased.Reason reason, Instant at) {}

    Uni<Void> back(Collection<ReviewCase> held, End end, Mutiny.Session session) {
        List<AuditNote> notes = new ArrayList<>();
        List<ReviewCase> queued = new ArrayList<>();
        List<CaseState.Claimed> ended = new ArrayList<>();
        List<Telling<?>> tellings = new ArrayList<>();
        for (ReviewCase one : held) {
            CaseState.Claimed claimed = CaseState.claimIn(one.state());
            if (claimed != null) {
                queued.add(one.in(claimed.release()));
                ended.add(claimed);
                tellings.add(ClaimEnds.told(one, claimed, end.reason(), end.at()));
                notes.add(
                        AuditNote.write(end.by(), "release-case", CaseMatter.of(one))
                                .endingIn(end.reason().name()));
            }
        }
        if (queued.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return library.inForce(session)
                .chain(policy -> cases.store(queued, policy, session))
                .chain(() ->
                        Multi.createFrom()
                                .iterable(ended)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        claim -> claims.end(claim, end.reason(), end.at(), session))
                                .collect()
                                .last())
                .chain(() -> outbox.tellAll(tellings, session))
                .chain(() -> audit.noteAll(notes, session));
    }
}

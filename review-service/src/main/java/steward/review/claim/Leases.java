package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.Fit;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Gives out leases, one per person, in the transaction at hand.
@ApplicationScoped
class Leases {

    private static final int FEW = 8;
    private static final int MANY = 256;

    private final ClaimPick pick;
    private final Cases cases;
    private final Outbox outbox;
    private final AuditLog audit;
    private final LeaseTerms terms;

    Leases(ClaimPick pick, Cases cases, Outbox outbox, AuditLog audit, LeaseTerms terms) {
        this.pick = pick;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.terms = terms;
    }

    /// A person who wants a case.
    ///
    /// @param aside cases that they are not given
    record Claimant(ReviewerId person, Actor by, Reach reach, Fit fit, Set<String> aside) {

        /// The same person, given none of these categories and cases.
        Claimant without(Set<String> categories, Set<String> cases) {
            return new Claimant(person, by, reach, fit.without(categories), cases);
        }
    }

    /// The case that the person holds; null where there is none.
    Uni<@Nullable ReviewCase> held(ReviewerId person, Mutiny.Session session) {
        return pick.heldBy(person, session)
                .chain(held ->
                        held == null ? Uni.createFrom().nullItem() : stillHeld(held, session));
    }

    /// Whatever region was asked for: a person holds one case.
    private Uni<@Nullable ReviewCase> stillHeld(CaseId held, Mutiny.Session session) {
        return cases.find(held, terms.regions(), session).map(this::whileLeased);
    }

    /// A lease that is over gives nothing; the caller ends it and comes again.
    private @Nullable ReviewCase whileLeased(@Nullable ReviewCase held) {
        CaseState.Claimed claimed = held == null ? null : CaseState.claimIn(held.state());
        return claimed != null && terms.now().isBefore(claimed.leaseUntil()) ? held : null;
    }

    /// The case that a person takes who holds none; null where nothing waits for them.
    Uni<@Nullable ReviewCase> taken(Claimant claimant, Mutiny.Session session) {
        Instant now = terms.now();
        CaseState.Claimed wanted = terms.lease(claimant.person(), now);
        return pick.pick(claimant, wanted, now, FEW, session)
                .chain(found ->
                        found != null
                                ? Uni.createFrom().item(found)
                                : pick.pick(claimant, wanted, now, MANY, session))
                .chain(found ->
                        found != null
                                ? told(found, wanted, now, claimant, session)
                                // another request of the same person may have been faster
                                : held(claimant.person(), session));
    }

    private Uni<@Nullable ReviewCase> told(
            CaseId found,
            CaseState.Claimed wanted,
            Instant now,
            Claimant claimant,
            Mutiny.Session session) {
        return cases.find(found, claimant.reach().regions(), session)
                .call(taken ->
                        taken == null
                                ? Uni.createFrom().voidItem()
                                : tell(taken, wanted, now, session)
                                        .chain(() ->
                                                audit.note(
                                                        AuditNote.write(
                                                                claimant.by(),
                                                                "claim-case",
                                                                CaseMatter.of(taken)),
                                                        session)));
    }

    private Uni<?> tell(
            ReviewCase taken, CaseState.Claimed wanted, Instant now, Mutiny.Session session) {
        CaseClaimed claimed =
                new CaseClaimed(
                        taken.id(),
                        taken.region(),
                        wanted.by(),
                        wanted.claim().value(),
                        now,
                        wanted.leaseUntil());
        return outbox.tellAll(
                List.of(
                        Telling.of(Topics.ACTIVITY, wanted.by().value(), claimed, 0)
                                .tracedBy(taken.traceparent())),
                session);
    }
}

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
import steward.review.claim.ClaimPick.Look;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.Concern;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Gives out leases, one per person, in the transaction at hand.
@ApplicationScoped
class Leases {

    private static final int FEW = 8;
    private static final int MANY = 256;

    private final ClaimPick pick;
    private final AsideCases aside;
    private final Cases cases;
    private final Outbox outbox;
    private final AuditLog audit;
    private final LeaseTerms terms;

    Leases(
            ClaimPick pick,
            AsideCases aside,
            Cases cases,
            Outbox outbox,
            AuditLog audit,
            LeaseTerms terms) {
        this.pick = pick;
        this.aside = aside;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.terms = terms;
    }

    /// A person who wants a case.
    ///
    /// @param aside cases that they are not given
    ///
    /// @param demands what categories ask of whoever takes their cases
    record Claimant(
            ReviewerId person, Actor by, Reach reach, Fit fit, Demands demands, Set<String> aside) {

        /// The same person, given none of these categories and cases.
        Claimant without(Set<String> categories, Set<String> cases) {
            return new Claimant(person, by, reach, fit.without(categories), demands, cases);
        }

        /// Whether the claim could still hand them this case, as far as it goes by the person: certificates, jurisdiction, conflicts of interest, what they opted
        /// out of, what they have not acknowledged.
        boolean suits(ReviewCase one) {
            return fit.suits(Concern.of(one), demands);
        }

        /// Whether they are given content in a language that they do not serve.
        boolean needsTranslationOf(ReviewCase one) {
            String language = one.opening().language();
            return language != null && !reach.languages().covers(language);
        }
    }

    /// The case that the person holds; null where there is none.
    Uni<@Nullable ReviewCase> held(ReviewerId person, Mutiny.Session session) {
        return pick.handOf(person, session)
                .chain(hand ->
                        hand.held() == null
                                ? Uni.createFrom().nullItem()
                                : stillHeld(hand.held(), session));
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

    /// The case that a person takes who holds none; null where nothing waits for them. Whoever had enough of one kind gets something else where something else waits.
    Uni<@Nullable ReviewCase> taken(Claimant claimant, Mutiny.Session session) {
        return pick.handOf(claimant.person(), session)
                .chain(hand ->
                        hand.held() == null
                                ? take(claimant, hand.run(), session)
                                : stillHeld(hand.held(), session));
    }

    private Uni<@Nullable ReviewCase> take(
            Claimant claimant, @Nullable String run, Mutiny.Session session) {
        Instant now = terms.now();
        CaseState.Claimed wanted = terms.lease(claimant.person(), now);
        List<Look> looks =
                run == null
                        ? List.of(new Look(FEW, null), new Look(MANY, null))
                        : List.of(new Look(FEW, run), new Look(FEW, null), new Look(MANY, null));
        return look(looks, claimant, wanted, now, session)
                .chain(found ->
                        found != null
                                ? told(found, now, claimant, session)
                                // another request of the same person may have been faster
                                : held(claimant.person(), session));
    }

    private Uni<@Nullable CaseId> look(
            List<Look> looks,
            Claimant claimant,
            CaseState.Claimed wanted,
            Instant now,
            Mutiny.Session session) {
        return pick.pick(claimant, wanted, now, looks.getFirst(), session)
                .chain(found ->
                        found != null || looks.size() == 1
                                ? Uni.createFrom().item(found)
                                : look(
                                        looks.subList(1, looks.size()),
                                        claimant,
                                        wanted,
                                        now,
                                        session));
    }

    /// Whether the case waits for this person, and may still be theirs.
    boolean waitsFor(ReviewCase one, Claimant claimant) {
        return one.state() instanceof CaseState.Held aside
                && aside.isFor(claimant.person(), terms.now())
                && claimant.reach().coversWorkOf(one, claimant.person());
    }

    /// Whether a lead has paused the queue that it belongs to.
    Uni<Boolean> isPaused(ReviewCase one, Mutiny.Session session) {
        return aside.isPaused(one.id(), terms.now(), session);
    }

    /// What waited for the person, locked by now, under a new claim; null where they hold another.
    Uni<@Nullable ReviewCase> takenUp(
            ReviewCase waiting, Claimant claimant, Mutiny.Session session) {
        Instant now = terms.now();
        CaseState.Claimed wanted =
                terms.lease(claimant.person(), waiting.urgency().category(), now);
        return aside.resume(waiting.id(), wanted, now, session)
                .chain(resumed ->
                        resumed
                                ? told(waiting.id(), now, claimant, session)
                                : Uni.createFrom().nullItem());
    }

    private Uni<@Nullable ReviewCase> told(
            CaseId found, Instant now, Claimant claimant, Mutiny.Session session) {
        return cases.find(found, claimant.reach().regions(), session)
                .call(taken ->
                        taken == null
                                ? Uni.createFrom().voidItem()
                                : tell(taken, now, session)
                                        .chain(() ->
                                                audit.note(
                                                        AuditNote.write(
                                                                claimant.by(),
                                                                "claim-case",
                                                                CaseMatter.of(taken)),
                                                        session)));
    }

    private Uni<?> tell(ReviewCase taken, Instant now, Mutiny.Session session) {
        CaseState.Claimed claimed = CaseState.claimIn(taken.state());
        if (claimed == null) {
            throw new IllegalStateException("a case that was taken is claimed");
        }
        CaseClaimed fact =
                new CaseClaimed(
                        taken.id(),
                        taken.region(),
                        claimed.by(),
                        claimed.claim().value(),
                        now,
                        claimed.leaseUntil());
        return outbox.tellAll(
                List.of(
                        Telling.of(Topics.ACTIVITY, claimed.by().value(), fact, 0)
                                .tracedBy(taken.traceparent())),
                session);
    }
}

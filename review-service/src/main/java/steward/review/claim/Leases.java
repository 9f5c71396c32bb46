package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.contracts.topic.Topics;
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
    private final LeaseTerms terms;

    Leases(ClaimPick pick, AsideCases aside, Cases cases, LeaseTerms terms) {
        this.pick = pick;
        this.aside = aside;
        this.cases = cases;
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

    /// A case in the hands of a person, and what is to be written down in the transaction that put it there.
    ///
    /// @param notes empty, like the tellings, where they held it before
    record Handed(ReviewCase taken, List<AuditNote> notes, List<Telling<CaseClaimed>> tellings) {

        Handed {
            notes = List.copyOf(notes);
            tellings = List.copyOf(tellings);
        }
    }

    /// The case that the person holds; null where there is none, or where the lease is over: the caller ends it and comes again. Whatever region was asked for: a
    /// person holds one case.
    Uni<@Nullable Handed> held(CaseId held, Mutiny.Session session) {
        return cases.find(held, terms.regions(), session).map(this::whileLeased);
    }

    private @Nullable Handed whileLeased(@Nullable ReviewCase held) {
        CaseState.Claimed claimed = held == null ? null : CaseState.claimIn(held.state());
        return held != null && claimed != null && terms.now().isBefore(claimed.leaseUntil())
                ? new Handed(held, List.of(), List.of())
                : null;
    }

    /// The case that a person takes who holds none; null where nothing waits for them. Whoever had enough of one kind gets something else where something else waits.
    ///
    /// @param run the category of which they had enough; null for none
    Uni<@Nullable Handed> taken(Claimant claimant, @Nullable String run, Mutiny.Session session) {
        Instant now = terms.now();
        CaseState.Claimed wanted = terms.lease(claimant.person(), now);
        List<Look> looks =
                run == null
                        ? List.of(new Look(FEW, null), new Look(MANY, null))
                        : List.of(new Look(FEW, run), new Look(FEW, null), new Look(MANY, null));
        return look(looks, claimant, wanted, now, session)
                .chain(found ->
                        found != null
                                ? Uni.createFrom().item(told(found, now, claimant))
                                // another request of the same person may have been faster
                                : pick.heldBy(claimant.person(), session)
                                        .chain(held ->
                                                held == null
                                                        ? Uni.createFrom().nullItem()
                                                        : held(held, session)));
    }

    private Uni<@Nullable ReviewCase> look(
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
    Uni<@Nullable Handed> takenUp(ReviewCase waiting, Claimant claimant, Mutiny.Session session) {
        Instant now = terms.now();
        CaseState.Claimed wanted =
                terms.lease(claimant.person(), waiting.urgency().category(), now);
        return aside.resume(waiting.id(), wanted, now, session)
                .chain(resumed ->
                        resumed
                                ? cases.find(waiting.id(), claimant.reach().regions(), session)
                                        .map(taken ->
                                                taken == null ? null : told(taken, now, claimant))
                                : Uni.createFrom().nullItem());
    }

    private static Handed told(ReviewCase taken, Instant now, Claimant claimant) {
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
        return new Handed(
                taken,
                List.of(AuditNote.write(claimant.by(), "claim-case", CaseMatter.of(taken))),
                List.of(
                        Telling.of(Topics.ACTIVITY, claimed.by().value(), fact, 0)
                                .tracedBy(taken.traceparent())));
    }
}

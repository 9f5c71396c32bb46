package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.register.AccessRegister;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.contracts.id.ReviewerId;
import steward.review.claim.EndClaims.Ending;
import steward.review.claim.HeldClaims.Held;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;
import steward.review.queue.StandingDemands;
import steward.review.wellbeing.WhatIsLeft;

/// Ends a claim so that the case waits for one person: for the holder, who may take another meanwhile, or for a colleague.
@ApplicationScoped
class PutAside {

    private final HeldClaims claims;
    private final AsideCases aside;
    private final EndClaims ending;
    private final WhatIsLeft limits;
    private final Terms terms;

    PutAside(
            HeldClaims claims, AsideCases aside, EndClaims ending, WhatIsLeft limits, Terms terms) {
        this.claims = claims;
        this.aside = aside;
        this.ending = ending;
        this.limits = limits;
        this.terms = terms;
    }

    /// What bounds it: settings, what categories demand, and who may do what.
    @ApplicationScoped
    static class Terms {
        private final AsideTerms limits;
        private final LeaseTerms leases;
        private final StandingDemands demands;
        private final AccessRegister register;

        Terms(
                AsideConfig config,
                LeaseTerms leases,
                StandingDemands demands,
                AccessRegister register) {
            this.limits = AsideTerms.of(config);
            this.leases = leases;
            this.demands = demands;
            this.register = register;
        }

        AsideTerms limits() {
            return limits;
        }

        Instant now() {
            return leases.now();
        }

        boolean mayTake(ReviewerId person, ReviewCase one, @Nullable String firm) {
            return new Taker(person, register.standingOf(person.value()))
                    .mayBeGiven(one, firm, demands.get(), now());
        }
    }

    /// What it comes to.
    sealed interface Result {
        /// It waits.
        record Waits(ReviewCase waiting, Instant until) implements Result {}

        /// Its harm lets it wait for nobody in particular.
        record TooUrgent() implements Result {}

        /// As much as may be waits for that person already.
        record TooMany(int most) implements Result {}

        /// That person may not be given this case. Why is theirs alone.
        record NotTheirs() implements Result {}
    }

    /// Puts it aside for its holder.
    Uni<Held<Result>> hold(HeldClaims.Shown shown) {
        return claims.with(shown, (found, session) -> hold(found, shown, session));
    }

    /// Hands it over to a person.
    Uni<Held<Result>> handOver(HeldClaims.Shown shown, ReviewerId to) {
        return claims.with(shown, (found, session) -> handOver(found, shown, to, session));
    }

    private Uni<Result> hold(ReviewCase found, HeldClaims.Shown shown, Mutiny.Session session) {
        Instant now = terms.now();
        Optional<Instant> until =
                terms.limits().held(found.urgency().severity(), found.urgency().deadline(), now);
        if (until.isEmpty()) {
            return Uni.createFrom().item(new Result.TooUrgent());
        }
        int most = terms.limits().holds();
        return aside.heldBy(shown.person(), session)
                .chain(held ->
                        held >= most
                                ? Uni.createFrom().item(new Result.TooMany(most))
                                : put(
                                        found,
                                        claimOf(found).hold(until.get()),
                                        CaseReleased.Reason.HELD,
                                        shown,
                                        session));
    }

    private Uni<Result> handOver(
            ReviewCase found, HeldClaims.Shown shown, ReviewerId to, Mutiny.Session session) {
        if (to.equals(shown.person()) || !terms.mayTake(to, found, shown.by().vendor())) {
            return Uni.createFrom().item(new Result.NotTheirs());
        }
        int most = terms.limits().handOvers();
        return mayNotTake(to, found, session)
                .chain(done ->
                        done
                                ? Uni.createFrom().item(new Result.NotTheirs())
                                : aside.handedTo(to, session)
                                        .chain(waiting ->
                                                waiting >= most
                                                        ? Uni.createFrom()
                                                                .item(new Result.TooMany(most))
                                                        : give(found, shown, to, session)));
    }

    /// Who decided it before, gave it back for good, or has seen as much of its harm as they may.
    private Uni<Boolean> mayNotTake(ReviewerId to, ReviewCase found, Mutiny.Session session) {
        return aside.isDoneWith(to, found.id(), session)
                .chain(done ->
                        done
                                ? Uni.createFrom().item(true)
                                : limits.of(to.value(), session)
                                        .map(left ->
                                                left.allowance()
                                                        .withheld()
                                                        .contains(found.urgency().category())));
    }

    private Uni<Result> give(
            ReviewCase found, HeldClaims.Shown shown, ReviewerId to, Mutiny.Session session) {
        Instant until = terms.limits().handedOver(found.urgency().severity(), terms.now());
        return put(
                found,
                claimOf(found).handOver(to, until),
                CaseReleased.Reason.HANDED_OVER,
                shown,
                session);
    }

    private Uni<Result> put(
            ReviewCase found,
            CaseState.Held waiting,
            CaseReleased.Reason reason,
            HeldClaims.Shown shown,
            Mutiny.Session session) {
        ReviewCase next = found.in(waiting);
        AuditNote note =
                AuditNote.write(shown.by(), "put-case-aside", CaseMatter.of(found))
                        .endingIn(reason.name());
        return ending.all(
                        List.of(new Ending(next, claimOf(found), note)),
                        reason,
                        terms.now(),
                        session)
                .replaceWith(new Result.Waits(next, waiting.until()));
    }

    private static CaseState.Claimed claimOf(ReviewCase held) {
        return Objects.requireNonNull(CaseState.claimIn(held.state()));
    }
}

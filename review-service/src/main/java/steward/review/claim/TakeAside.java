package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.claim.Leases.Claimant;
import steward.review.claim.Leases.Handed;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;
import steward.review.wellbeing.WhatIsLeft;
import steward.review.wellbeing.WhatIsLeft.Left;

/// Takes up what waits for a person, under a new claim with a new token, or gives it back.
@ApplicationScoped
class TakeAside {

    private final Transactions transactions;
    private final Cases cases;
    private final Leases leases;
    private final ReleaseClaim releasing;
    private final CaseViews views;
    private final WhatIsLeft limits;

    TakeAside(
            Transactions transactions,
            Cases cases,
            Leases leases,
            ReleaseClaim releasing,
            CaseViews views,
            WhatIsLeft limits) {
        this.transactions = transactions;
        this.cases = cases;
        this.leases = leases;
        this.releasing = releasing;
        this.views = views;
        this.limits = limits;
    }

    /// What asking for it comes to.
    sealed interface Taking {
        record Taken(ClaimView claim) implements Taking {}

        record GivenBack() implements Taking {}

        /// The person holds another case.
        record HandsFull() implements Taking {}

        /// Nobody is given a case during a break.
        record OnBreak(Instant since) implements Taking {}

        /// A cap on what it exposes to is reached.
        record Capped() implements Taking {}

        /// A lead has paused its queue.
        record Paused() implements Taking {}

        /// It waits for nobody, for another, or may not be theirs any more.
        record NotFound() implements Taking {}
    }

    /// Whom the claim would not hand the case any more does not take it up either: it is taken back from them within a second or two.
    Uni<Taking> take(CaseId id, Claimant claimant) {
        return with(
                id,
                claimant,
                (found, session) ->
                        claimant.suits(found)
                                ? take(found, claimant, session)
                                : Uni.createFrom().item(new Taking.NotFound()));
    }

    Uni<Taking> giveBack(CaseId id, Claimant claimant, GiveBackReason reason) {
        return with(
                id,
                claimant,
                (found, session) ->
                        releasing
                                .back(found, claimant.person(), claimant.by(), reason, session)
                                .replaceWith(new Taking.GivenBack()));
    }

    private Uni<Taking> with(
            CaseId id,
            Claimant claimant,
            BiFunction<ReviewCase, Mutiny.Session, Uni<Taking>> work) {
        return transactions.in(session ->
                cases.lockOne(id, claimant.reach().regions(), session)
                        .chain(found ->
                                found == null || !leases.waitsFor(found, claimant)
                                        ? Uni.createFrom().item(new Taking.NotFound())
                                        : work.apply(found, session)));
    }

    private Uni<Taking> take(ReviewCase found, Claimant claimant, Mutiny.Session session) {
        return limits.of(claimant.person().value(), session)
                .chain(left -> {
                    Instant since = left.breakSince();
                    if (since != null) {
                        return Uni.createFrom().item(new Taking.OnBreak(since));
                    }
                    return left.allowance().withheld().contains(found.urgency().category())
                            ? Uni.createFrom().item(new Taking.Capped())
                            : takeWithin(left, found, claimant, session);
                });
    }

    private Uni<Taking> takeWithin(
            Left left, ReviewCase found, Claimant claimant, Mutiny.Session session) {
        return leases.isPaused(found, session)
                .chain(paused ->
                        paused
                                ? Uni.createFrom().item(new Taking.Paused())
                                : leases.takenUp(found, claimant, session)
                                        .chain(taken -> shown(taken, left, claimant, session)));
    }

    private Uni<Taking> shown(
            @Nullable Handed handed, Left left, Claimant claimant, Mutiny.Session session) {
        CaseState.Claimed claimed =
                handed == null ? null : CaseState.claimIn(handed.taken().state());
        return handed == null || claimed == null
                ? Uni.createFrom().item(new Taking.HandsFull())
                : views.shownTo(
                                claimant.by(),
                                "claim-case",
                                handed.taken(),
                                handed.notes(),
                                handed.tellings(),
                                session)
                        .map(view ->
                                new Taking.Taken(
                                        ClaimView.of(
                                                claimed,
                                                left.allowance().because(),
                                                claimant.needsTranslationOf(handed.taken()),
                                                view)));
    }
}

package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.claim.Leases.Claimant;
import steward.review.claim.Leases.Handed;
import steward.review.queue.CaseState;
import steward.review.wellbeing.Allowance;
import steward.review.wellbeing.WhatIsLeft;
import steward.review.wellbeing.WhatIsLeft.Left;

/// Hands a person the most urgent case that they may see, or the one they hold already.
///
/// What they have been exposed to limits it, whatever is late: past a hard cap they are given nothing of the harm; past a soft cap, and of what was too much for
/// them, only when nothing else waits for them.
@ApplicationScoped
class ClaimCase {

    private final Transactions transactions;
    private final Leases leases;
    private final ExpireClaims expiring;
    private final CaseViews views;
    private final WhatIsLeft limits;
    private final LeaseTerms terms;

    ClaimCase(
            Transactions transactions,
            Leases leases,
            ExpireClaims expiring,
            CaseViews views,
            WhatIsLeft limits,
            LeaseTerms terms) {
        this.transactions = transactions;
        this.leases = leases;
        this.expiring = expiring;
        this.views = views;
        this.limits = limits;
        this.terms = terms;
    }

    /// What asking for a case ends in.
    sealed interface Answer {
        record Given(ClaimView claim) implements Answer {}

        record NothingWaits() implements Answer {}

        /// Nobody is given a case during a break.
        record OnBreak(Instant since) implements Answer {}
    }

    /// When nothing is found, leases that are over are ended and it is tried once more.
    Uni<Answer> claim(Claimant claimant) {
        return attempt(claimant)
                .chain(first ->
                        first instanceof Answer.NothingWaits
                                ? expiring.expire()
                                        .chain(ended ->
                                                ended == 0
                                                        ? Uni.createFrom().item(first)
                                                        : attempt(claimant))
                                : Uni.createFrom().item(first));
    }

    private Uni<Answer> attempt(Claimant claimant) {
        Rotation rotation = terms.rotationOf(claimant.person());
        return transactions.in(session ->
                limits.of(claimant.person().value(), rotation.longestRun(), session)
                        .chain(left ->
                                given(claimant, left, rotation.runIn(left.lately()), session)
                                        .chain(held -> answer(held, claimant, left, session))));
    }

    private Uni<@Nullable Handed> given(
            Claimant claimant, Left left, @Nullable String run, Mutiny.Session session) {
        CaseId held = left.held();
        if (held != null) {
            return leases.held(held, session);
        }
        if (left.breakSince() != null) {
            return Uni.createFrom().nullItem();
        }
        Allowance allowance = left.allowance();
        Claimant open = claimant.without(allowance.withheld(), Set.of());
        if (allowance.spared().isEmpty() && left.tooHard().isEmpty()) {
            return leases.taken(open, run, session);
        }
        return leases.taken(open.without(allowance.spared(), left.tooHard()), run, session)
                .chain(milder ->
                        milder == null
                                ? leases.taken(open, run, session)
                                : Uni.createFrom().item(milder));
    }

    private Uni<Answer> answer(
            @Nullable Handed handed, Claimant claimant, Left left, Mutiny.Session session) {
        CaseState.Claimed claimed =
                handed == null ? null : CaseState.claimIn(handed.taken().state());
        if (handed == null || claimed == null) {
            Instant since = left.breakSince();
            return Uni.createFrom()
                    .item(since == null ? new Answer.NothingWaits() : new Answer.OnBreak(since));
        }
        return views.shownTo(
                        claimant.by(),
                        "claim-case",
                        handed.taken(),
                        handed.notes(),
                        handed.tellings(),
                        session)
                .map(view ->
                        new Answer.Given(
                                ClaimView.of(
                                        claimed,
                                        left.allowance().because(),
                                        claimant.needsTranslationOf(handed.taken()),
                                        view)));
    }
}

package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.messaging.Transactions;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;
import steward.review.queue.ReviewCase;

/// Finds a claim with its case locked, and lets its holder, and only its holder, do something with it.
@ApplicationScoped
class HeldClaims {

    private final Transactions transactions;
    private final LiveClaims claims;
    private final Cases cases;
    private final LeaseTerms terms;

    HeldClaims(Transactions transactions, LiveClaims claims, Cases cases, LeaseTerms terms) {
        this.transactions = transactions;
        this.claims = claims;
        this.cases = cases;
        this.terms = terms;
    }

    /// A claim as its holder names it.
    record Shown(
            ClaimId claim, FencingToken token, ReviewerId person, Actor by, List<String> regions) {}

    /// What asking for it ends in.
    sealed interface Held<T> {
        record Done<T>(T result) implements Held<T> {}

        record Stale<T>() implements Held<T> {}

        record NotFound<T>() implements Held<T> {}
    }

    /// Does the work on the locked case in one transaction, if the claim is in force and the token is its own.
    <T> Uni<Held<T>> with(Shown shown, BiFunction<ReviewCase, Mutiny.Session, Uni<T>> work) {
        return transactions.in(session ->
                claims.caseOf(shown.claim(), shown.person(), session)
                        .chain(found -> locked(found, shown, session))
                        .chain(held -> apply(held, shown, work, session)));
    }

    private Uni<@Nullable ReviewCase> locked(
            @Nullable CaseId found, Shown shown, Mutiny.Session session) {
        return found == null
                ? Uni.createFrom().nullItem()
                : cases.lockOne(found, shown.regions(), session);
    }

    private <T> Uni<Held<T>> apply(
            @Nullable ReviewCase held,
            Shown shown,
            BiFunction<ReviewCase, Mutiny.Session, Uni<T>> work,
            Mutiny.Session session) {
        if (held == null) {
            return Uni.createFrom().item(new Held.NotFound<>());
        }
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        return claimed != null
                        && claimed.claim().equals(shown.claim())
                        && claimed.isHeldBy(shown.person(), shown.token(), terms.now())
                ? work.apply(held, session).map(Held.Done::new)
                : Uni.createFrom().item(new Held.Stale<>());
    }
}

package steward.review.strike;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.contracts.id.CaseId;
import steward.contracts.policy.ClausesPublished;
import steward.messaging.Transactions;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.ReviewCase;

/// Shows the strikes of a case's author to whoever may see the case: the person who holds it, and leads and auditors within scope.
@ApplicationScoped
class ShowStrikes {

    private final Transactions transactions;
    private final ReachedCases reached;
    private final Strikes strikes;
    private final PolicyLibrary library;
    private final Clock clock;

    ShowStrikes(
            Transactions transactions,
            ReachedCases reached,
            Strikes strikes,
            PolicyLibrary library,
            Clock clock) {
        this.transactions = transactions;
        this.reached = reached;
        this.strikes = strikes;
        this.library = library;
        this.clock = clock;
    }

    /// Empty where there is no such case for this person.
    Uni<Optional<StrikesView>> show(CaseId id, Caller caller) {
        return transactions.in(session ->
                reached.find(id, caller, session)
                        .chain(found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : of(found.get(), session).map(Optional::of)));
    }

    private Uni<StrikesView> of(ReviewCase seen, Mutiny.Session session) {
        Instant now = clock.instant();
        Account account = Account.authorOf(seen);
        if (account == null) {
            return Uni.createFrom().item(new StrikesView(0, List.of(), List.of()));
        }
        return library.inForce(session)
                .chain(policy ->
                        strikes.sumOf(account, now, session)
                                .chain(sum ->
                                        strikes.latestOf(account, now, session)
                                                .map(all ->
                                                        new StrikesView(
                                                                sum,
                                                                all,
                                                                outlook(seen, sum, policy, now)))));
    }

    private static List<StrikesView.Outlook> outlook(
            ReviewCase seen, int sum, Policy policy, Instant now) {
        Ladder ladder = new Ladder(policy.desk().strikes());
        return policy
                .clausesOf(seen.urgency().category(), LocalDate.ofInstant(now, ZoneOffset.UTC))
                .stream()
                .map(clause -> outlook(clause, sum, ladder))
                .toList();
    }

    private static StrikesView.Outlook outlook(
            ClausesPublished.Clause clause, int sum, Ladder ladder) {
        ClausesPublished.Strike strike = clause.strike();
        int after = sum + (strike == null ? 0 : strike.weight());
        return new StrikesView.Outlook(
                clause.id(),
                clause.version(),
                after,
                after == sum ? null : ladder.proposed(after).orElse(null));
    }
}

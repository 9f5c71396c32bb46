package steward.review.strike;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.id.CaseId;
import steward.contracts.policy.ClausesPublished;
import steward.messaging.Transactions;
import steward.review.policy.ClauseVersions;
import steward.review.policy.ContentDays;
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
                                        strikes.postedOf(seen.id(), session)
                                                .map(posted ->
                                                        outlook(
                                                                governing(seen, posted, policy),
                                                                sum,
                                                                policy))
                                                .chain(outlook ->
                                                        strikes.latestOf(account, now, session)
                                                                .map(all ->
                                                                        new StrikesView(
                                                                                sum, all,
                                                                                outlook)))));
    }

    /// What a decision on this case would be held against, as the case itself shows it.
    private static List<ClauseVersions.Governing> governing(
            ReviewCase seen, Optional<Instant> posted, Policy policy) {
        return policy.governing(
                seen.urgency().category(),
                seen.key().market(),
                ContentDays.of(posted.orElse(null), seen.opening().receivedAt()));
    }

    private static List<StrikesView.Outlook> outlook(
            List<ClauseVersions.Governing> clauses, int sum, Policy policy) {
        Ladder ladder = new Ladder(policy.desk().strikes());
        return clauses.stream().map(governing -> outlook(governing, sum, ladder)).toList();
    }

    /// By the ladder's own rule, so that content from before the clause adds nothing here either.
    private static StrikesView.Outlook outlook(
            ClauseVersions.Governing governing, int sum, Ladder ladder) {
        ClausesPublished.Clause clause = governing.clause();
        DecisionRecorded.AddedStrike strike =
                ladder.strike(clause.strike(), governing.addsStrike(), Instant.EPOCH);
        int after = sum + (strike == null ? 0 : strike.weight());
        return new StrikesView.Outlook(
                clause.id(),
                clause.version(),
                after,
                strike == null ? null : ladder.proposed(after).orElse(null));
    }
}

package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.review.policy.ContentDays;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;
import steward.review.strike.Account;
import steward.review.strike.Strikes;

/// Finds what a judgement is held against: the release that its decider read, the one in force, the days that count, and the account's strikes.
@ApplicationScoped
class FindGrounds {

    private static final PreparedSql DAYS =
            PreparedSql.of(
                    """
                    select cast(jsonb_build_object(
                        'claimedAt', (select c.claimed_at from claim c where c.id = :claim),
                        'posted', (select c.subject ->> 'createdAt' from case_content c where c.case_id = :case order by c.seen_at desc, c.hash limit 1),
                        'waitedMillis', (select cast(extract(epoch from sum(q.ended_at - q.asked_at)) * 1000 as bigint) from question q
                                         where q.case_id = :case and q.ended_at is not null),
                        'interim', (
                            select jsonb_build_object(
                                'id', i.decision_id,
                                'asked', coalesce((
                                    select jsonb_agg(jsonb_build_object('id', e.id, 'action', e.action, 'appliedAt', e.settled_at) order by e.id)
                                    from enforcement e where e.decision_id = i.decision_id and e.state in ('REQUESTED', 'APPLIED')), cast('[]' as jsonb)))
                            from interim_restriction i where i.case_id = :case and i.ended_by is null),
                        'strikes', (%s)) as text)
                    """
                            .formatted(Strikes.SUM));

    private final PolicyLibrary library;
    private final Clock clock;

    FindGrounds(PolicyLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    private record Days(
            @Nullable Instant claimedAt,
            @Nullable Instant posted,
            @Nullable Long waitedMillis,
            @Nullable StandingInterim interim,
            int strikes) {

        @Nullable Duration waited() {
            return waitedMillis == null ? null : Duration.ofMillis(waitedMillis);
        }
    }

    /// Empty where the release that the decider says they have read is not known.
    ///
    /// @param held locked; a claim pins the release by the time at which it began
    Uni<Optional<Grounds>> of(ReviewCase held, Particulars said, Mutiny.Session session) {
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        return library.inForce(session)
                .chain(policy ->
                        Strikes.ask(DAYS.in(session), Account.authorOf(held), clock.instant())
                                .setParameter(
                                        "claim", claimed == null ? "" : claimed.claim().value())
                                .setParameter("case", held.id().value())
                                .getSingleResult()
                                .map(found ->
                                        counted(held, said, Rows.read(found, Days.class), policy)));
    }

    private Optional<Grounds> counted(ReviewCase held, Particulars said, Days days, Policy policy) {
        ContentDays counting = ContentDays.of(days.posted(), held.opening().receivedAt());
        return read(said, days, policy)
                .map(read ->
                        new Grounds(
                                read,
                                policy,
                                held.key().market(),
                                counting.posted(),
                                counting.reported(),
                                days.strikes(),
                                days.waited(),
                                days.interim()));
    }

    private Optional<Policy> read(Particulars said, Days days, Policy inForce) {
        if (said.policyRelease() != null) {
            return library.release(said.policyRelease());
        }
        Instant claimedAt = days.claimedAt();
        return Optional.of(
                claimedAt == null ? inForce : library.inForceAt(claimedAt).orElse(inForce));
    }
}

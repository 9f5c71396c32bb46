package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.review.queue.CaseState;

/// Cases that wait for one person. Whose hand a case was in last says whether it was put aside or handed over.
@ApplicationScoped
class AsideCases {

    private static final String LAST_IN_HAND_OF =
            "(select k.reviewer from claim k where k.case_id = c.case_id order by k.claimed_at desc, k.id limit 1)";

    private static final String COUNT =
            """
            select count(*) from review_case c
            where c.state = 'HELD' and c.claimed_by = :person and (%s = :person) = :own
            """
                    .formatted(LAST_IN_HAND_OF);

    /// One at a time hands over to a person, so that no two count the same.
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('hand-over:' || :person, 0)) as text)";

    private static final String KNOWN_TO =
            """
            select c.case_id from review_case c
            where c.case_id = :case
              and (:person = any(c.declined_by)
                   or exists (select 1 from decision d where d.case_id = c.case_id and d.decider_id = :person))
            """;

    private static final String RESUME =
            """
            with leased as (
                insert into claim (id, case_id, region, reviewer, fencing_token, claimed_at, lease_until)
                select :claim, c.case_id, c.region, :person, :token, :now, :until from review_case c
                where c.case_id = :case and c.state = 'HELD' and c.claimed_by = :person
                on conflict do nothing
                returning case_id)
            update review_case c
            set state = 'CLAIMED', claim_id = :claim, fencing_token = :token, lease_until = :until
            from leased where c.case_id = leased.case_id
            """;

    private static final String PAUSED =
            """
            select q.id from queue_instruction q, review_case c join lane l on l.id = c.lane
            where c.case_id = :case and q.kind = 'PAUSE' and q.ended_at is null and q.until > :now and q.region = c.region
              and (q.markets is null or l.market = any(q.markets))
              and (q.languages is null or l.language = any(q.languages))
              and (q.categories is null or l.category_group = any(q.categories))
            limit 1
            """;

    private static final String DECLINE =
            """
            update review_case set declined_by = array_append(declined_by, :person)
            where case_id = :case and not :person = any(declined_by)
            """;

    /// How many the person put aside.
    Uni<Long> heldBy(ReviewerId person, Mutiny.Session session) {
        return count(person, true, session);
    }

    /// How many others handed to the person; nobody else hands over to them until the transaction ends.
    Uni<Long> handedTo(ReviewerId person, Mutiny.Session session) {
        return session.createNativeQuery(ONE_AT_A_TIME, String.class)
                .setParameter("person", person.value())
                .getResultList()
                .chain(() -> count(person, false, session));
    }

    private static Uni<Long> count(ReviewerId person, boolean own, Mutiny.Session session) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("person", person.value())
                .setParameter("own", own)
                .getSingleResult();
    }

    /// Whether the person decided the case before, or gave it back for good.
    Uni<Boolean> isDoneWith(ReviewerId person, CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(KNOWN_TO, String.class)
                .setParameter("person", person.value())
                .setParameter("case", id.value())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /// Claims what waits for the person, locked by now; false where they hold another case.
    Uni<Boolean> resume(CaseId id, CaseState.Claimed wanted, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(RESUME)
                .setParameter("case", id.value())
                .setParameter("person", wanted.by().value())
                .setParameter("claim", wanted.claim().value())
                .setParameter("token", wanted.token().value())
                .setParameter("now", now)
                .setParameter("until", wanted.leaseUntil())
                .executeUpdate()
                .map(resumed -> resumed == 1);
    }

    /// Whether a lead has paused the queue that the case belongs to.
    Uni<Boolean> isPaused(CaseId id, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(PAUSED, String.class)
                .setParameter("case", id.value())
                .setParameter("now", now)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /// The person is not offered the case again.
    Uni<Void> decline(CaseId id, ReviewerId person, Mutiny.Session session) {
        return session.createNativeQuery(DECLINE)
                .setParameter("case", id.value())
                .setParameter("person", person.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}

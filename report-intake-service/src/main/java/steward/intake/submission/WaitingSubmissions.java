package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.SubmissionId;

/// Submissions that wait in PostgreSQL for the broker, in the order in which each instance accepted them.
@ApplicationScoped
class WaitingSubmissions {

    /// One that waits.
    record Waiting(long position, String recordKey, String event) {}

    /// Adds a submission; one that waits already is the same.
    Uni<Void> add(String instance, ReceivedReport report, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        insert into waiting_submission (instance, submission_id, record_key, event, waiting_since)
                        values (:instance, :submission, :key, :event, :now)
                        on conflict (submission_id) do nothing
                        """)
                .setParameter("instance", instance)
                .setParameter("submission", report.submissionId().value())
                .setParameter("key", report.recordKey())
                .setParameter("event", report.event())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The longest waiting ones of an instance.
    Uni<List<Waiting>> first(String instance, int most, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        select position, record_key, event from waiting_submission
                        where instance = :instance order by position
                        """,
                        Object[].class)
                .setParameter("instance", instance)
                .setMaxResults(most)
                .getResultList()
                .map(rows ->
                        rows.stream()
                                .map(row ->
                                        new Waiting(
                                                ((Number) row[0]).longValue(),
                                                (String) row[1],
                                                (String) row[2]))
                                .toList());
    }

    Uni<Void> remove(List<Waiting> forwarded, Mutiny.Session session) {
        return session.createNativeQuery(
                        "delete from waiting_submission where position = any(cast(cast(:positions as text[]) as bigint[]))")
                .setParameter(
                        "positions",
                        forwarded.stream()
                                .map(one -> Long.toString(one.position()))
                                .toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Signs this instance as alive, and takes over what waits under the names of instances that have not signed for long.
    Uni<Void> adopt(String instance, Instant now, Instant silentSince, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        insert into intake_instance (instance, seen_at) values (:instance, :now)
                        on conflict (instance) do update set seen_at = excluded.seen_at
                        """)
                .setParameter("instance", instance)
                .setParameter("now", now)
                .executeUpdate()
                .chain(_ ->
                        session.createNativeQuery(
                                        """
                                        update waiting_submission set instance = :instance
                                        where instance in (select i.instance from intake_instance i where i.seen_at < :silent)
                                        """)
                                .setParameter("instance", instance)
                                .setParameter("silent", silentSince)
                                .executeUpdate())
                .replaceWithVoid();
    }

    /// How many wait in all, and since when the oldest does.
    Uni<AllWaiting> all(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select count(*), min(waiting_since) from waiting_submission",
                        Object[].class)
                .getSingleResult()
                .map(row ->
                        new AllWaiting(
                                ((Number) row[0]).longValue(),
                                row[1] == null ? null : ((OffsetDateTime) row[1]).toInstant()));
    }

    /// Whether a submission waits here.
    Uni<Boolean> holds(SubmissionId id, Mutiny.Session session) {
        return session.createNativeQuery(
                        "select 1 from waiting_submission where submission_id = :id", Integer.class)
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> !rows.isEmpty());
    }
}

package steward.analytics.trend;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// The rows of counts and surges.
@ApplicationScoped
class RateRows {

    /// What is late by more is counted as if its subject had not been reported before.
    private static final Duration SUBJECTS_FOR = Duration.ofHours(6);

    private static final int SWEPT_AT_ONCE = 20_000;

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('surges', 0)) as text)";

    private static final String CANDIDATES =
            """
            select cast(jsonb_build_object(
                'id', s.id, 'client', s.client, 'market', s.market, 'category', s.category,
                'since', (select min(all_of.since) from report_series all_of where all_of.client = s.client),
                'observed', coalesce(c.n, 0), 'standing', g.standing) as text)
            from report_series s
                 left join (select r.series, sum(r.n) as n from report_rate r
                            where r.bucket >= cast(cast(:begins as text) as timestamptz)
                              and r.bucket < cast(cast(:ends as text) as timestamptz)
                            group by r.series) c on c.series = s.id
                 left join surge g on g.series = s.id
            where g.series is not null or c.n >= :minimum
            order by g.series is null, c.n desc, s.id
            limit :most
            """;

    private static final String HOURS =
            """
            select cast(jsonb_build_object('series', r.series, 'hour', w.place, 'n', sum(r.n)) as text)
            from unnest(cast(cast(:hours as text[]) as timestamptz[])) with ordinality as w(begins, place)
                 join report_rate r on r.series = any(cast(:ids as bigint[]))
                      and r.bucket >= w.begins and r.bucket < w.begins + interval '1 hour'
            group by r.series, w.place
            """;

    private static final String STAND =
            """
            insert into surge (series, standing) values (:series, cast(cast(:standing as text) as jsonb))
            on conflict (series) do update set standing = excluded.standing
            """;

    private static final String FORGET_SUBJECTS =
            """
            delete from reported_subject where ctid = any(array(
                select ctid from reported_subject where hour < cast(cast(:before as text) as timestamptz) limit :most))
            """;

    private static final String FORGET_RATES =
            "delete from report_rate where bucket < cast(cast(:before as text) as timestamptz)";

    /// The series with at least so many subjects in the hour, and all whose surge stands. Whoever looks next waits for this transaction.
    Uni<List<Candidate>> lock(Instant begins, long minimum, int most, Mutiny.Session session) {
        return session.createNativeQuery(LOCK, String.class)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(CANDIDATES, String.class)
                                .setParameter("begins", begins.toString())
                                .setParameter("ends", begins.plus(LikeHours.HOUR).toString())
                                .setParameter("minimum", minimum)
                                .setParameter("most", most)
                                .getResultList())
                .map(rows -> Rows.readAll(rows, Candidate.class));
    }

    /// Counts of hours by series; an hour without reports is absent.
    Uni<Map<Long, Map<Instant, Long>>> hours(
            List<Candidate> of, List<Instant> begins, Mutiny.Session session) {
        return session.createNativeQuery(HOURS, String.class)
                .setParameter(
                        "hours", begins.stream().map(Instant::toString).toArray(String[]::new))
                .setParameter("ids", of.stream().map(Candidate::id).toArray(Long[]::new))
                .getResultList()
                .map(rows -> {
                    Map<Long, Map<Instant, Long>> counts = new HashMap<>();
                    for (Counted one : Rows.readAll(rows, Counted.class)) {
                        counts.computeIfAbsent(one.series(), _ -> new HashMap<>())
                                .put(begins.get(one.hour() - 1), one.n());
                    }
                    return counts;
                });
    }

    private record Counted(long series, int hour, long n) {}

    Uni<Void> keep(long series, SurgeRule.@Nullable Standing standing, Mutiny.Session session) {
        return (standing == null
                        ? session.createNativeQuery("delete from surge where series = :series")
                        : session.createNativeQuery(STAND)
                                .setParameter("standing", Rows.write(standing)))
                .setParameter("series", series)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Forgets what nothing is compared with any more.
    Uni<Void> forget(Instant now, Mutiny.Session session) {
        return session.createNativeQuery(FORGET_SUBJECTS)
                .setParameter("before", now.minus(SUBJECTS_FOR).toString())
                .setParameter("most", SWEPT_AT_ONCE)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery(FORGET_RATES)
                                .setParameter("before", now.minus(LikeHours.reach()).toString())
                                .executeUpdate())
                .replaceWithVoid();
    }
}

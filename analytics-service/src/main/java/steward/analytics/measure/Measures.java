package steward.analytics.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;

/// The rows of the measures.
@ApplicationScoped
class Measures {

    private static final String ADD =
            """
            insert into event_count (minute, event_type, region, market, category, language, detail, n)
            select c.minute, c.type, c.region, c.market, c.category, c.language, c.detail, c.n
            from jsonb_to_recordset(cast(cast(:cells as text) as jsonb))
                 as c(minute timestamptz, type text, region text, market text, category text, language text,
                      detail text, n bigint)
            on conflict (minute, event_type, region, market, category, language, detail)
            do update set n = event_count.n + excluded.n
            """;

    private static final String ADD_TIMES =
            """
            insert into decision_time (minute, region, market, category, language, bucket, n)
            select c.minute, c.region, c.market, c.category, c.language, c.bucket, c.n
            from jsonb_to_recordset(cast(cast(:cells as text) as jsonb))
                 as c(minute timestamptz, region text, market text, category text, language text, bucket integer,
                      n bigint)
            on conflict (minute, region, market, category, language, bucket)
            do update set n = decision_time.n + excluded.n
            """;

    /// What a caller may see: rows of the caller's regions, and rows that only name a market of one of them.
    private static final String IN_SCOPE =
            """
            (:everywhere or region = any(cast(:regions as text[]))
                or region = '' and market in
                    (select r.market from market_region r where r.region = any(cast(:regions as text[]))))
            and minute >= cast(cast(:begins as text) as timestamptz) and minute < cast(cast(:ends as text) as timestamptz)
            and (cast(:market as text) = '' or market = :market)
            and (cast(:category as text) = '' or category = :category)
            and (cast(:language as text) = '' or language = :language)
            """;

    private static final String COUNTS =
            """
            select to_char(date_trunc(cast(:step as text), minute at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as step,
                   event_type, detail, cast(sum(n) as bigint)
            from event_count
            where %s
            group by 1, 2, 3
            order by 1, 2, 3
            """
                    .formatted(IN_SCOPE);

    private static final String TIMES =
            """
            select to_char(date_trunc(cast(:step as text), minute at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as step,
                   bucket, cast(sum(n) as bigint)
            from decision_time
            where %s
            group by 1, 2
            order by 1, 2
            """
                    .formatted(IN_SCOPE);

    /// A number of events of one kind in one step of time.
    record CountRow(Instant step, String eventType, String detail, long n) {}

    /// A number of decisions in one bucket of one step of time.
    record TimeRow(Instant step, int bucket, long n) {}

    Uni<Void> add(SequencedMap<CountCell, Long> counts, Mutiny.Session session) {
        return write(
                ADD,
                counts.entrySet().stream()
                        .map(cell ->
                                Map.<String, Object>of(
                                        "minute", cell.getKey().minute(),
                                        "type", cell.getKey().eventType(),
                                        "region", cell.getKey().slice().region(),
                                        "market", cell.getKey().slice().market(),
                                        "category", cell.getKey().slice().category(),
                                        "language", cell.getKey().slice().language(),
                                        "detail", cell.getKey().detail(),
                                        "n", cell.getValue()))
                        .toList(),
                session);
    }

    Uni<Void> addTimes(SequencedMap<TimeCell, Long> times, Mutiny.Session session) {
        return write(
                ADD_TIMES,
                times.entrySet().stream()
                        .map(cell ->
                                Map.<String, Object>of(
                                        "minute", cell.getKey().minute(),
                                        "region", cell.getKey().slice().region(),
                                        "market", cell.getKey().slice().market(),
                                        "category", cell.getKey().slice().category(),
                                        "language", cell.getKey().slice().language(),
                                        "bucket", cell.getKey().bucket(),
                                        "n", cell.getValue()))
                        .toList(),
                session);
    }

    Uni<List<CountRow>> counts(MeasureQuery query, Mutiny.Session session) {
        return bound(session.createNativeQuery(COUNTS, Object[].class), query)
                .getResultList()
                .map(rows ->
                        rows.stream()
                                .map(row ->
                                        new CountRow(
                                                Instant.parse((String) row[0]),
                                                (String) row[1],
                                                (String) row[2],
                                                ((Number) row[3]).longValue()))
                                .toList());
    }

    Uni<List<TimeRow>> times(MeasureQuery query, Mutiny.Session session) {
        return bound(session.createNativeQuery(TIMES, Object[].class), query)
                .getResultList()
                .map(rows ->
                        rows.stream()
                                .map(row ->
                                        new TimeRow(
                                                Instant.parse((String) row[0]),
                                                ((Number) row[1]).intValue(),
                                                ((Number) row[2]).longValue()))
                                .toList());
    }

    private static <R> Mutiny.SelectionQuery<R> bound(
            Mutiny.SelectionQuery<R> select, MeasureQuery query) {
        return select.setParameter("step", query.step().unit())
                .setParameter("everywhere", query.regions().everything())
                .setParameter("regions", query.regions().names().toArray(String[]::new))
                .setParameter("begins", query.from().toString())
                .setParameter("ends", query.to().toString())
                .setParameter("market", query.market())
                .setParameter("category", query.category())
                .setParameter("language", query.language());
    }

    private Uni<Void> write(
            String statement, List<Map<String, Object>> cells, Mutiny.Session session) {
        if (cells.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(statement)
                .setParameter("cells", Rows.write(cells))
                .executeUpdate()
                .replaceWithVoid();
    }
}

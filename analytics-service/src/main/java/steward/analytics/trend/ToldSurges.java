package steward.analytics.trend;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.trend.Excess;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.SurgeContinued;
import steward.contracts.trend.SurgeEnded;
import steward.contracts.trend.TrendFact;
import steward.messaging.Rows;

/// The surges as they were told, also those that are over.
@ApplicationScoped
class ToldSurges {

    /// A year and the month in which it is looked back upon.
    private static final Duration KEPT = Duration.ofDays(400);

    /// An end tells the peak, and leaves what was told last as it was.
    private static final String KEEP =
            """
            insert into told_surge (surge_id, series, began_at, observed, usual, peak_observed, peak_usual, within, until, ended_at)
            select f."surgeId", s.id, f."beganAt", f.observed, f.usual, f.observed, f.usual, f.within, f.until, f."endedAt"
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as f(
                     "surgeId" text, client text, market text, category text, "beganAt" timestamptz, observed bigint, usual double precision,
                     within text, until timestamptz, "endedAt" timestamptz)
                 join report_series s on (s.client, s.market, s.category) = (f.client, f.market, f.category)
            order by f."surgeId"
            on conflict (surge_id) do update set
                observed = case when excluded.ended_at is null then excluded.observed else told_surge.observed end,
                usual = case when excluded.ended_at is null then excluded.usual else told_surge.usual end,
                peak_observed = case when excluded.observed / excluded.usual > told_surge.peak_observed / told_surge.peak_usual
                    then excluded.observed else told_surge.peak_observed end,
                peak_usual = case when excluded.observed / excluded.usual > told_surge.peak_observed / told_surge.peak_usual
                    then excluded.usual else told_surge.peak_usual end,
                within = excluded.within, until = excluded.until, ended_at = excluded.ended_at
            """;

    /// Rows of the markets of the caller's regions.
    private static final String PAGE =
            """
            select cast(jsonb_build_object(
                'surgeId', t.surge_id, 'client', s.client, 'market', s.market, 'category', s.category, 'beganAt', t.began_at, 'observed', t.observed,
                'usual', t.usual, 'peakObserved', t.peak_observed, 'peakUsual', t.peak_usual, 'within', t.within, 'until', t.until,
                'endedAt', t.ended_at) as text)
            from told_surge t join report_series s on s.id = t.series
            where (:everywhere or s.market in (select r.market from market_region r where r.region = any(cast(:regions as text[]))))
              and (cast(:market as text) = '' or s.market = :market)
              and (cast(:category as text) = '' or s.category = :category)
              and (cast(:after as text) = ''
                   or (t.began_at, t.surge_id) < (select a.began_at, a.surge_id from told_surge a where a.surge_id = :after))
            order by t.began_at desc, t.surge_id desc
            limit :limit
            """;

    private static final String FORGET =
            "delete from told_surge where until < cast(cast(:before as text) as timestamptz)";

    /// A surge as it is kept.
    ///
    /// @param observed as told last while it stood out
    /// @param endedAt null where its end was not told
    record Told(
            String surgeId,
            String client,
            String market,
            String category,
            Instant beganAt,
            long observed,
            double usual,
            long peakObserved,
            double peakUsual,
            Duration within,
            Instant until,
            @Nullable Instant endedAt) {}

    private record Fact(
            String surgeId,
            String client,
            String market,
            String category,
            Instant beganAt,
            long observed,
            double usual,
            Duration within,
            Instant until,
            @Nullable Instant endedAt) {

        static Fact of(TrendFact told) {
            return switch (told) {
                case SurgeBegan began -> of(told, began.beganAt(), began.excess(), null);
                case SurgeContinued goesOn -> of(told, goesOn.beganAt(), goesOn.excess(), null);
                case SurgeEnded ended -> of(told, ended.beganAt(), ended.peak(), ended.until());
            };
        }

        private static Fact of(
                TrendFact told, Instant beganAt, Excess excess, @Nullable Instant endedAt) {
            return new Fact(
                    told.surgeId().value(),
                    told.series().client().value(),
                    told.series().market(),
                    told.series().category(),
                    beganAt,
                    excess.observed(),
                    excess.usual(),
                    excess.within(),
                    told.until(),
                    endedAt);
        }
    }

    /// In the transaction that tells them.
    Uni<Void> keep(List<TrendFact> told, Mutiny.Session session) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(KEEP)
                        .setParameter("facts", Rows.write(told.stream().map(Fact::of).toList()))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// The newest first.
    Uni<List<Told>> page(SurgeQuery query, Mutiny.Session session) {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter("everywhere", query.regions().everything())
                .setParameter("regions", query.regions().names().toArray(String[]::new))
                .setParameter("market", query.market())
                .setParameter("category", query.category())
                .setParameter("after", query.after())
                .setParameter("limit", query.limit())
                .getResultList()
                .map(rows -> Rows.readAll(rows, Told.class));
    }

    Uni<Void> forget(Instant now, Mutiny.Session session) {
        return session.createNativeQuery(FORGET)
                .setParameter("before", now.minus(KEPT).toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}

package steward.analytics.trend;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.trend.ReportSeries;
import steward.messaging.Rows;

/// Counts what is reported, each subject once an hour: a crowd about one post is no surge. In the transaction of the inbox, so each report is taken once.
@ApplicationScoped
public class CountReports {

    /// How finely counts are kept, in minutes.
    static final int BUCKET_MINUTES = 10;

    private static final String KNOW =
            """
            insert into report_series (client, market, category, since)
            select t.client, t.market, t.category, min(t.bucket)
            from jsonb_to_recordset(cast(cast(:reports as text) as jsonb))
                 as t(client text, market text, category text, bucket timestamptz)
            group by 1, 2, 3
            order by 1, 2, 3
            on conflict (client, market, category)
            do update set since = excluded.since where report_series.since > excluded.since
            """;

    private static final String COUNT =
            """
            with told as (
                select s.id as series, t.hour, hashtextextended(t.subject, 0) as subject, min(t.bucket) as bucket
                from jsonb_to_recordset(cast(cast(:reports as text) as jsonb))
                     as t(client text, market text, category text, bucket timestamptz, hour timestamptz, subject text)
                     join report_series s using (client, market, category)
                group by 1, 2, 3
            ), fresh as (
                insert into reported_subject (series, hour, subject)
                select series, hour, subject from told
                order by series, hour, subject
                on conflict do nothing
                returning series, hour, subject
            )
            insert into report_rate (series, bucket, n)
            select series, told.bucket, count(*)
            from fresh join told using (series, hour, subject)
            group by 1, 2
            order by 1, 2
            on conflict (series, bucket) do update set n = report_rate.n + excluded.n
            """;

    /// Counts the reports among these events, in the ten minutes in which they came.
    public Uni<Void> count(List<Event<SubmissionFact>> events, Mutiny.Session session) {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (Event<SubmissionFact> event : events) {
            switch (event.data()) {
                case ReportReceived report -> reports.add(row(report, event.time()));
            }
        }
        if (reports.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = Rows.write(reports);
        return session.createNativeQuery(KNOW)
                .setParameter("reports", rows)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery(COUNT)
                                .setParameter("reports", rows)
                                .executeUpdate())
                .replaceWithVoid();
    }

    /// The ten minutes in which a moment lies.
    static Instant bucket(Instant time) {
        Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
        return minute.minus(
                Math.floorMod(minute.getEpochSecond() / 60, BUCKET_MINUTES), ChronoUnit.MINUTES);
    }

    private static Map<String, Object> row(ReportReceived report, Instant time) {
        ReportSeries series = ReportSeries.of(report);
        return Map.of(
                "client", series.client().value(),
                "market", series.market(),
                "category", series.category(),
                "bucket", bucket(time),
                "hour", time.truncatedTo(ChronoUnit.HOURS),
                "subject", report.subject().ref(report.client()).key());
    }
}

package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.subject;
import static steward.acceptance.WorkFixtures.eventually;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.TrendFact;
import steward.demo.CommittedReader;
import steward.localplatform.postgres.Database;

/// A12, E2: what is reported far more than usual in one market is found, and what is reported there meanwhile ranks earlier.
@ExtendWith(StartedPlatform.class)
class SurgeIT {

    /// What is usual for this product is written down here, so that no other product of the tests is judged by it.
    private static final String CLIENT = "market-place";

    private static final String MARKET = "UY";
    private static final String CATEGORY = "spam";
    private static final int WAVE = 40;

    /// Four days in which four subjects an hour were reported: what is usual is not learnt in a test's time.
    private static final String FOUR_AN_HOUR =
            """
            with series as (
                insert into report_series (client, market, category, since)
                values ('%s', '%s', '%s', now() - interval '5 days')
                on conflict (client, market, category) do update set since = excluded.since
                returning id)
            insert into report_rate (series, bucket, n)
            select series.id, date_trunc('hour', now()) - hour * interval '1 hour', 4
            from series, generate_series(1, 96) as hour
            on conflict do nothing
            """
                    .formatted(CLIENT, MARKET, CATEGORY);

    private final Steward steward;

    SurgeIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void whatIsReportedWhileItsLikeSurgesRanksEarlierAndSaysWhy() throws Exception {
        // Given
        write(FOUR_AN_HOUR);
        String before = "before-the-wave";
        steward.accepted(CLIENT, report("first", before));

        // When
        for (int i = 0; i < WAVE; i++) {
            steward.accepted(CLIENT, report("wave-" + i, "wave-post-" + i));
        }

        // Then
        eventually(() -> assertThat(told()).isNotEmpty());
        assertThat(told().getFirst().excess().usual()).isEqualTo(4);
        // Triage has heard of it once a report shows it: each try is a report about another post.
        int[] tries = {0};
        eventually(() -> {
            String during = "during-the-wave-" + tries[0]++;
            steward.accepted(CLIENT, report("later", during));
            eventually(() -> assertThat(opened(during)).isNotNull());
            assertThat(surge(opened(during).assessment())).isPositive();
        });
        assertThat(surge(opened(before).assessment())).isZero();
        assertThat(
                        opened("during-the-wave-" + (tries[0] - 1))
                                .assessment()
                                .contributions()
                                .stream()
                                .filter(part -> part.input().equals("surge"))
                                .map(Contribution::because))
                .allMatch(words -> words.contains("reported as spam in UY"));
    }

    private static Map<String, Object> report(String reporter, String post) {
        Map<String, Object> report = reportBy(reporter, post, MARKET, CATEGORY);
        Map<String, Object> subject = new HashMap<>(subject(post, "An offer to all.", "en"));
        subject.put("product", CLIENT);
        report.put("subject", subject);
        return report;
    }

    private List<SurgeBegan> told() {
        try (CommittedReader reader = new CommittedReader(steward.address().kafka())) {
            return reader.read(Topics.TRENDS, TrendFact.class, Map.of()).stream()
                    .map(Event::data)
                    .filter(SurgeBegan.class::isInstance)
                    .map(SurgeBegan.class::cast)
                    .filter(began -> began.series().market().equals(MARKET))
                    .toList();
        }
    }

    private CaseOpened opened(String post) {
        try (CommittedReader reader = new CommittedReader(steward.address().kafka())) {
            return reader.read(Topics.cases("amer"), CaseFact.class, Map.of()).stream()
                    .map(Event::data)
                    .filter(CaseOpened.class::isInstance)
                    .map(CaseOpened.class::cast)
                    .filter(opened -> opened.key().subject().id().equals(post))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no case about " + post));
        }
    }

    private static long surge(Assessment assessment) {
        return assessment.contributions().stream()
                .filter(part -> part.input().equals("surge"))
                .mapToLong(Contribution::seconds)
                .sum();
    }

    private void write(String sql) throws SQLException {
        Database rows = steward.address().analyticsRows();
        try (Connection connection =
                        DriverManager.getConnection(rows.jdbcUrl(), rows.user(), rows.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

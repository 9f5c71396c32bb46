package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.connect;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What a lead reads of queues is what a count of every case would say, at every moment, whatever was done and undone.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class TalliesIT {

    private static final int WORKERS = 4;
    private static final int TURNS = 120;

    /// A language that nobody serves, so that no claim meets these cases.
    private static final String LANES =
            """
            insert into lane (region, market, language, languages, clearances, category_group, client, product)
            select 'amer', 'CL', 'zz', '{zz}', '{}', category, 'social-app', 'feed' from unnest(array['spam', 'harassment', 'hate_speech']) category
            on conflict do nothing
            """;

    private static final String LANE =
            "(select id from lane where language = 'zz' order by random() * n.i limit 1)";

    private static final String ADD =
            """
            insert into review_case (
                case_id, region, lane, state, case_key, subject_key, subject_id, market, category, severity, clearances, rank_at, deadline, assessment,
                automated_detection, received_at, seen_sequence, reports, contents, categories, told, decisions)
            select 'tally-%s-' || n.i, 'amer', %s, 'QUEUED', '{}', 'k', 's', 'CL', 'spam', 'S3', '{}', now(),
                now() + (random() - 0.5) * interval '3 hours', '{}', false, now() - n.i * interval '1 second', 1, 1, '{}', '{}', 0, 0
            from generate_series(1, %s) as n(i)
            on conflict (case_id) do update set deadline = excluded.deadline, lane = excluded.lane, state = 'QUEUED', standing_decision = null
            """;

    private static final String SOME =
            "case_id in (select case_id from review_case where case_id like 'tally-%' order by random() limit 5 for update skip locked)";

    private static final List<String> CHANGES =
            List.of(
                    "state = 'QUEUED', standing_decision = null",
                    "state = 'PARKED', standing_decision = null",
                    "state = 'SECOND_REVIEW', standing_decision = null",
                    "state = 'DECIDED', standing_decision = 'd'",
                    "deadline = deadline + (random() - 0.5) * interval '2 hours'",
                    "lane = (select id from lane where language = 'zz' order by random() limit 1)",
                    "step = 1");

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("delete from review_case where case_id like 'tally-%'");
    }

    @Test
    void areWhatAFullCountSaysAtEveryMomentOfRandomWorkAndAfterWhatWasRolledBack()
            throws Exception {
        // Given
        execute(LANES);
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                Random random = new Random(worker);
                working.add(
                        workers.submit(() -> {
                            work(random);
                            return null;
                        }));
            }

            // Then
            while (!working.stream().allMatch(Future::isDone)) {
                FullCount.agreesWithTheTallies();
            }
            for (Future<?> done : working) {
                done.get();
            }
        }
        FullCount.agreesWithTheTallies();
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(count("lane_change")).isZero());
        FullCount.agreesWithTheTallies();
        assertThat(toldOfTheLanguage()).isEqualTo(countedInTheLanguage());
    }

    @Test
    void whatIsRemovedCountsNoMore() throws SQLException {
        // Given
        execute(LANES);
        execute(ADD.formatted("removed", LANE, 50));

        // When
        execute("delete from review_case where case_id like 'tally-removed-%'");

        // Then
        FullCount.agreesWithTheTallies();
        assertThat(toldOfTheLanguage()).isEmpty();
    }

    private static void work(Random random) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int turn = 0; turn < TURNS; turn++) {
                if (random.nextInt(8) == 0) {
                    statement.execute(
                            ADD.formatted(random.nextInt(1_000), LANE, 1 + random.nextInt(20)));
                } else {
                    String change = CHANGES.get(random.nextInt(CHANGES.size()));
                    statement.execute("update review_case set %s where %s".formatted(change, SOME));
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else if (random.nextInt(2) == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private List<String> toldOfTheLanguage() {
        List<Map<String, Object>> queues =
                new Desk(platform).as("lead-amer").get("/v1/queues").jsonPath().getList("queues");
        return queues.stream()
                .filter(queue -> "zz".equals(queue.get("language")))
                .map(queue ->
                        "%s %s %s %s %s"
                                .formatted(
                                        queue.get("categoryGroup"),
                                        queue.get("queued"),
                                        queue.get("parked"),
                                        queue.get("breaches"),
                                        queue.get("dueWithinHour")))
                .sorted()
                .toList();
    }

    private static List<String> countedInTheLanguage() {
        return rows(
                        """
                        select concat_ws(' ', l.category_group, count(*) filter (where c.state = 'QUEUED'), count(*) filter (where c.state = 'PARKED'),
                            count(*) filter (where c.deadline < now()),
                            count(*) filter (where c.deadline >= now() and c.deadline < date_bin('10 minutes', now(), 'epoch') + interval '1 hour'))
                        from review_case c join lane l on l.id = c.lane where l.language = 'zz' and c.state <> 'DECIDED' group by l.id
                        """)
                .stream()
                .sorted()
                .toList();
    }
}

package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.ServiceDatabase;
import steward.localplatform.testing.StewardPlatformResource;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "trial"))
class TakeInIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DEAD = Topics.deadLettersOf(Topics.ACTIVITY);

    @Test
    void repeated_events_take_effect_once_across_batches_and_inside_one() {
        // Given
        String run = Trial.newId();
        List<byte[]> events = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> events.add(Trial.event(run + i, run)));
        List<byte[]> doubled = new ArrayList<>(events);
        events.forEach(event -> doubled.addAll(List.of(event, event)));

        // When
        Trial.send(Topics.ACTIVITY, "bruno", doubled);
        await().atMost(SOON).until(() -> effects(run) >= 100);
        Trial.send(Topics.ACTIVITY, "bruno", doubled);
        Trial.send(Topics.ACTIVITY, "bruno", List.of(Trial.event(run + "end", run + "end")));

        // Then
        await().atMost(SOON).until(() -> effects(run + "end") == 1);
        assertThat(effects(run)).isEqualTo(100);
    }

    @Test
    void one_bad_record_of_each_kind_in_fifty_leaves_the_others_their_effect() throws Exception {
        // Given
        String run = Trial.newId();
        String poison = ActivityListener.POISON + run;
        byte[] unreadable = ("{\"secret of " + run).getBytes(StandardCharsets.UTF_8);
        byte[] unknown =
                new String(Trial.event(run + "u", run), StandardCharsets.UTF_8)
                        .replace("steward.case.claimed.v1", "steward.case.dreamt.v1")
                        .getBytes(StandardCharsets.UTF_8);
        List<byte[]> events = new ArrayList<>();
        IntStream.range(0, 47).forEach(i -> events.add(Trial.event(run + i, run)));
        events.add(11, Trial.event(run + "p", poison));
        events.add(22, unreadable);
        events.add(33, unknown);

        // When
        Trial.send(Topics.ACTIVITY, run, events);

        // Then
        await().atMost(SOON).until(() -> effects(run) == 47 && letters(run).size() == 2);
        assertThat(effects(poison)).isZero();
        assertThat(letters(run))
                .extracting(letter -> letter.path("reasonCode").asText())
                .containsExactlyInAnyOrder("NOT_JSON", "IllegalStateException");
        assertThat(letters(run))
                .filteredOn(letter -> letter.path("reasonCode").asText().equals("NOT_JSON"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.path("consumer").asText())
                            .isEqualTo("trial/" + Topics.ACTIVITY);
                    assertThat(Base64.getDecoder().decode(letter.path("record").asText()))
                            .isEqualTo(unreadable);
                });
        assertThat(ServiceDatabase.rows("select reason_code || path from dead_letter"))
                .noneMatch(row -> row.contains("secret"));
        assertThat(ServiceDatabase.count("inbox where event_id = '" + run + "p'")).isZero();
    }

    @Test
    void each_effect_goes_on_with_the_trace_of_its_event() {
        // Given
        String run = Trial.newId();

        // When
        Trial.send(Topics.ACTIVITY, run, List.of(Trial.event(run, run)));

        // Then
        await().atMost(SOON).until(() -> effects(run) == 1);
        assertThat(ServiceDatabase.rows("select trace from effect where claim = '" + run + "'"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void a_database_that_is_away_is_waited_for_and_nothing_is_parked() throws SQLException {
        // Given
        String run = Trial.newId();
        long parked = ServiceDatabase.count("dead_letter");
        List<byte[]> events =
                IntStream.range(0, 50).mapToObj(i -> Trial.event(run + i, run)).toList();

        try (Connection last = ServiceDatabase.connect();
                Statement statement = last.createStatement()) {
            // When
            statement.execute("alter database trial connection limit 0");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'trial' and pid <> pg_backend_pid()");
            Trial.send(Topics.ACTIVITY, run, events);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> {
                        try (var rows =
                                statement.executeQuery(
                                        "select count(*) from effect where claim = '"
                                                + run
                                                + "'")) {
                            return rows.next() && rows.getLong(1) == 0;
                        }
                    });
            statement.execute("alter database trial connection limit -1");
        }

        // Then
        await().atMost(SOON).until(() -> effects(run) == 50);
        assertThat(ServiceDatabase.count("dead_letter")).isEqualTo(parked);
    }

    private static long effects(String claim) {
        return ServiceDatabase.count("effect where claim = '" + claim + "'");
    }

    private static List<JsonNode> letters(String key) throws IOException {
        List<JsonNode> letters = new ArrayList<>();
        for (var record : Trial.read(DEAD)) {
            if (key.equals(record.key())) {
                letters.add(new ObjectMapper().readTree(record.value()));
            }
        }
        return letters;
    }
}

package steward.bench.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.SubjectRef;
import steward.contracts.topic.SenderKey;
import steward.contracts.topic.Topics;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;

/// Cases taken in from their topic, beside a bare insert of the same documents into one table of the same database, as many rows in a statement and a transaction as
/// the listener takes at most.
final class Ingestion {

    private static final ClientId CLIENT = new ClientId("social-app");
    private static final int ROWS_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final String MAKE =
            """
            drop table if exists bare_case;
            create table bare_case (id text primary key, document jsonb not null)
            """;

    private static final String INSERT =
            "insert into bare_case select * from unnest(?::text[], ?::jsonb[])";

    private final Database database;
    private final String bootstrapServers;
    private final String run;

    /// @param run keeps the cases of one run apart from those of another
    Ingestion(Database database, String bootstrapServers, String run) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.run = run;
    }

    /// So many new cases sent, and awaited in the desk's table.
    ///
    /// @return how many a second were taken in
    double cases(int wanted) throws SQLException, InterruptedException {
        List<Event<CaseFact>> events = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            events.add(event(i));
        }
        try (Connection connection = connect();
                PreparedStatement last =
                        connection.prepareStatement(
                                "select count(*) from review_case where case_id > ? and case_id < ?")) {
            last.setString(1, run + "-");
            last.setString(2, run + ".");
            long begun = System.nanoTime();
            send(events);
            long until = begun + PATIENCE.toNanos();
            while (count(last) < wanted) {
                if (System.nanoTime() > until) {
                    throw new CannotStart("Cases that were sent were not taken in.");
                }
                Thread.sleep(LOOK_EVERY);
            }
            return wanted * 1e9 / (System.nanoTime() - begun);
        }
    }

    /// @return how many rows a second the bare insert wrote
    double bareRows(int wanted) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(MAKE);
            List<String> ids = new ArrayList<>();
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < wanted; i++) {
                ids.add(run + "-" + i);
                documents.add(new String(EventJson.write(event(i)), StandardCharsets.UTF_8));
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                long begun = System.nanoTime();
                for (int from = 0; from < wanted; from += ROWS_AT_ONCE) {
                    int to = Math.min(wanted, from + ROWS_AT_ONCE);
                    insert.setArray(
                            1, connection.createArrayOf("text", ids.subList(from, to).toArray()));
                    insert.setArray(
                            2,
                            connection.createArrayOf(
                                    "text", documents.subList(from, to).toArray()));
                    insert.executeUpdate();
                }
                return wanted * 1e9 / (System.nanoTime() - begun);
            }
        }
    }

    private void send(List<Event<CaseFact>> events) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                5),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (Event<CaseFact> event : events) {
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        Topics.cases(Roster.REGION),
                                        event.subject(),
                                        EventJson.write(event)));
            }
            producer.flush();
        }
    }

    /// Varied like those that the desk is filled with.
    private Event<CaseFact> event(int number) {
        List<String> markets = List.copyOf(Roster.LANGUAGES.keySet());
        String market = markets.get(number % markets.size());
        String language = Roster.LANGUAGES.get(market);
        String id = run + "-" + number;
        Instant now = Instant.now();
        SubjectRef subject = new SubjectRef(CLIENT, "feed", "post", id);
        CaseOpened opened =
                new CaseOpened(
                        new CaseId(id),
                        new CaseKey(
                                CaseKind.REPORT, subject, market, PolicyFamily.COMMUNITY_STANDARDS),
                        Roster.REGION,
                        language,
                        number % 3 == 0 ? "harassment" : "spam",
                        number % 3 == 0 ? Severity.S2 : Severity.S3,
                        List.of(),
                        now,
                        now.plus(Duration.ofDays(7)),
                        new CaseReport(
                                new SubmissionId("submission-" + id),
                                new SenderKey("social-app/USER/reporter-" + number % 90_000),
                                ReporterKind.USER,
                                "reporter-" + number % 90_000,
                                language,
                                false,
                                "spam",
                                null,
                                now),
                        new ReportedContent(OpenCases.posted(id), "hash-" + id),
                        OpenCases.assessed(),
                        null);
        return new Event<>(
                new EventId("event-" + id),
                "/steward/triage/bench",
                now,
                subject.key(),
                1,
                null,
                opened);
    }

    private static long count(PreparedStatement query) throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}

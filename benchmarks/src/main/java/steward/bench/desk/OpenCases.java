package steward.bench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.TextRisk;
import steward.contracts.event.EventJson;
import steward.contracts.submission.Subject;
import steward.localplatform.postgres.Database;

/// Fills a desk with open cases as triage would have left them, by SQL: eleven markets, eight categories, three products, a tenth past their deadlines, one in a
/// thousand of the severest.
final class OpenCases {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private static final String MARKETS =
            """
            create temporary table bench_market as
            select row_number() over () - 1 as n, market, language
            from unnest(?::text[], ?::text[]) as m(market, language)
            """;

    private static final String CATEGORIES =
            """
            create temporary table bench_category (n int, category text, severity text, clearances text[]);
            insert into bench_category values
                (0, 'spam', 'S3', '{}'), (1, 'harassment', 'S2', '{}'), (2, 'hate_speech', 'S2', '{}'), (3, 'scam_fraud', 'S2', '{}'),
                (4, 'sexual_content', 'S3', '{}'), (5, 'violence_threat', 'S1', '{}'), (6, 'graphic_violence', 'S2', '{violent-extremism}'),
                (7, 'minor_safety', 'S0', '{child-safety}');
            create temporary table bench_product (n int, product text);
            insert into bench_product values (0, 'feed'), (1, 'chat'), (2, 'groups');
            insert into lane (region, market, language, languages, clearances, category_group, client, product)
            select 'emea', m.market, m.language, array[m.language], c.clearances, c.category, 'social-app', p.product
            from bench_market m, bench_category c, bench_product p
            order by 1, 2, 3, 4, 5, 6, 7, 8
            on conflict do nothing
            """;

    /// One statement per table and portion, so that no transaction holds a million rows.
    private static final List<String> FILL =
            List.of(
                    """
                    create temporary table bench_case as
                    select g.n, 'bench-' || g.n as case_id, m.market, m.language, c.category, c.severity, c.clearances, p.product,
                        now() - make_interval(secs => 3600 * 72 * random()) as received_at, l.id as lane
                    from (select n, case when n % 1000 = 0 then 7 when n % 50 = 1 then 5 else abs(hashint8(n)) % 5 + (n % 23 = 5)::int * 2 end as c
                          from generate_series(?::bigint, ?::bigint) n) g
                    join bench_category c on c.n = least(g.c, 7)
                    join bench_market m on m.n = abs(hashint8(g.n * 31)) % (select count(*) from bench_market)
                    join bench_product p on p.n = abs(hashint8(g.n * 17)) % 3
                    join lane l on l.region = 'emea' and l.market = m.market and l.language = m.language and l.clearances = c.clearances
                        and l.category_group = c.category and l.client = 'social-app' and l.product = p.product
                    """,
                    """
                    insert into review_case (case_id, region, lane, state, case_key, subject_key, subject_id, market, language, category, severity, clearances,
                        rank_at, deadline, assessment, owner_id, automated_detection, received_at, seen_sequence, reports, contents, categories, told, decisions)
                    select case_id, 'emea', lane, 'QUEUED',
                        jsonb_build_object('kind', 'REPORT', 'market', market, 'family', 'COMMUNITY_STANDARDS', 'subject',
                            jsonb_build_object('client', 'social-app', 'product', product, 'type', 'post', 'id', case_id)),
                        'social-app/' || product || '/post/' || case_id, case_id, market, language, category, severity, clearances,
                        received_at - make_interval(mins => n::int % 90), received_at + case when n % 10 = 0 then interval '1 hour' else interval '7 days' end,
                        ?::jsonb, 'author-' || n % 50000, false, received_at, 1, 1, array['hash-' || n], array[category], 1, 0
                    from bench_case
                    """,
                    """
                    insert into case_content (case_id, hash, region, subject, seen_at)
                    select case_id, 'hash-' || n, 'emea', replace(?, '@id@', case_id)::jsonb, received_at from bench_case
                    """,
                    """
                    insert into case_report (case_id, submission_id, region, sequence, reporter_kind, reporter_id, category, content_hash, received_at)
                    select case_id, 'submission-' || n, 'emea', 1, 'USER', 'reporter-' || n % 90000, category, 'hash-' || n, received_at from bench_case
                    """,
                    "drop table bench_case");

    private static final int AT_ONCE = 50_000;

    private final Database database;
    private int filled;

    OpenCases(Database database) {
        this.database = database;
    }

    /// Adds cases until so many have been added in all, and gathers what the planner needs to know.
    void upTo(int wanted) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (PreparedStatement markets = connection.prepareStatement(MARKETS)) {
                markets.setArray(
                        1, connection.createArrayOf("text", Roster.LANGUAGES.keySet().toArray()));
                markets.setArray(
                        2, connection.createArrayOf("text", Roster.LANGUAGES.values().toArray()));
                markets.execute();
            }
            statement.execute(CATEGORIES);
            while (filled < wanted) {
                int last = Math.min(wanted, filled + AT_ONCE);
                portion(connection, filled + 1, last);
                filled = last;
                System.out.printf("\r  %,d of %,d open cases", filled, wanted);
                System.out.flush();
            }
            System.out.println();
            statement.execute("vacuum analyze review_case, case_report, case_content, lane");
        }
    }

    private static void portion(Connection connection, int first, int last) throws SQLException {
        for (String sql : FILL) {
            try (PreparedStatement fill = connection.prepareStatement(sql)) {
                if (sql.contains("generate_series")) {
                    fill.setInt(1, first);
                    fill.setInt(2, last);
                } else if (sql.contains("into review_case")) {
                    fill.setString(1, assessment());
                } else if (sql.contains("into case_content")) {
                    fill.setString(1, subject());
                }
                fill.execute();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    private static String assessment() {
        return text(assessed());
    }

    static Assessment assessed() {
        return new Assessment(
                "bench",
                60,
                List.of(new Assessment.Contribution("severity", 60, "the severity band")),
                new TextRisk(null, null, Map.of(), "not asked", "none"),
                0.5,
                1,
                1,
                List.of());
    }

    private static String subject() {
        return text(posted("@id@"));
    }

    static Subject posted(String id) {
        return new Subject(
                "feed",
                "post",
                id,
                null,
                null,
                null,
                "Some words that stand for what was posted.",
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                Map.of());
    }

    private static String text(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

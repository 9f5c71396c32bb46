package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import steward.contracts.event.EventJson;
import steward.contracts.topic.Topics;
import steward.demo.CommittedReader;
import steward.demo.PlatformAddress;
import steward.localplatform.postgres.Database;

/// What the rows of a restored platform say, and what its services' topics hold.
final class RestoredRows {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private static final List<String> OUTGOING =
            List.of(
                    Topics.DECISIONS,
                    Topics.REFERRALS,
                    Topics.ENFORCEMENTS,
                    Topics.MESSAGES,
                    Topics.CONFIRMATIONS,
                    Topics.ESCALATIONS);

    private final PlatformAddress address;

    RestoredRows(PlatformAddress address) {
        this.address = address;
    }

    /// Every case with its state and decisions, whom each was answered to, and what was asked for them: all but what was written by hand.
    String decisions() throws SQLException {
        return text(
                address.reviewRows(),
                """
                select string_agg(line, e'\\n' order by line) from (
                    select concat_ws(' ', 'case', case_id, state, parked_because, standing_decision, told, decisions, reports) as line from review_case
                    union all select concat_ws(' ', 'decision', id, case_id, outcome, decider_id, reports_through, decided_at) from decision
                    union all select concat_ws(' ', 'enforcement', id, decision_id, attempt) from enforcement
                    union all select concat_ws(' ', 'told', message_id, decision_id, kind, recipient_id) from told) all_lines
                """);
    }

    boolean rationaleIsLost(String decision) throws SQLException {
        return text(
                        address.reviewRows(),
                        "select count(*) from decision_rationale where rationale is null and"
                                + " lost_at is not null and decision_id = '"
                                + decision
                                + "'")
                .equals("1");
    }

    long messagesOf(String decision) throws SQLException {
        return Long.parseLong(
                text(
                        address.reviewRows(),
                        "select count(*) from told where decision_id = '" + decision + "'"));
    }

    long openEnforcements() throws SQLException {
        return Long.parseLong(
                text(
                        address.reviewRows(),
                        "select count(*) from enforcement where state = 'REQUESTED'"));
    }

    /// Somebody else holds the relay's lease of review, and does nothing with it.
    void letNobodyPublish() throws SQLException {
        assertThat(
                        text(
                                address.reviewRows(),
                                """
                                with held as (
                                    update outbox_lease set holder = 'nobody', lease_until = clock_timestamp() + interval '1 day' returning cell)
                                select count(*) from held
                                """))
                .isEqualTo("1");
    }

    /// Whether a late report has its answer, told or not.
    boolean answered(String submission) throws SQLException {
        return text(
                        address.reviewRows(),
                        "select count(*) from case_report where answered_by is not null and"
                                + " submission_id = '"
                                + submission
                                + "'")
                .equals("1");
    }

    /// Events that wait to be published, in any service.
    long unsent() throws SQLException {
        long unsent = 0;
        for (Database database :
                List.of(address.intakeRows(), address.reviewRows(), address.escalationRows())) {
            unsent +=
                    Long.parseLong(
                            text(database, "select count(*) from outbox where sent_at is null"));
        }
        return unsent;
    }

    /// What stands on each outgoing topic, by what it says.
    Map<String, Set<String>> told() {
        Map<String, Set<String>> told = new HashMap<>();
        read().forEach((topic, all) -> told.put(topic, new HashSet<>(all)));
        return told;
    }

    /// What stands there more than once, under whichever event id.
    List<String> toldTwice() {
        List<String> twice = new ArrayList<>();
        read().forEach((topic, all) -> {
            Set<String> once = new HashSet<>();
            all.stream()
                    .filter(said -> !once.add(said))
                    .map(said -> topic + " " + said)
                    .forEach(twice::add);
        });
        return twice;
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> read = new HashMap<>();
        try (CommittedReader reader = new CommittedReader(address.kafka())) {
            for (String topic : OUTGOING) {
                List<String> said = new ArrayList<>();
                reader.each(topic, Map.of(), record -> said.add(saidBy(topic, record)));
                read.put(topic, said);
            }
        }
        return read;
    }

    private static String saidBy(String topic, ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode event = JSON.readTree(record.value());
            JsonNode fact = event.path("data");
            return switch (topic) {
                case Topics.DECISIONS -> fact.path("caseId") + " " + event.path("sequence");
                case Topics.ESCALATIONS -> event.path("subject") + " " + event.path("sequence");
                case Topics.ENFORCEMENTS -> fact.path("enforcementId") + " " + fact.path("attempt");
                case Topics.MESSAGES -> fact.path("messageId").asText();
                case Topics.CONFIRMATIONS -> fact.path("enforcementId").asText();
                default -> fact.path("caseId").asText();
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Database database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

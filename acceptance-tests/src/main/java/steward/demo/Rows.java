package steward.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.demo.audit.Evidence.CaseReportRow;
import steward.localplatform.postgres.Database;

/// Reads the services' rows past the services, for the audit and to see when all has come to rest.
public final class Rows implements AutoCloseable {

    private final Connection intake;
    private final Connection review;
    private final Connection escalation;

    public Rows(PlatformAddress platform) throws SQLException {
        this.intake = open(platform.intakeRows());
        this.review = open(platform.reviewRows());
        this.escalation = open(platform.escalationRows());
    }

    private static Connection open(Database database) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password());
        connection.setReadOnly(true);
        return connection;
    }

    long waitingSubmissions() throws SQLException {
        return count(intake, "select count(*) from waiting_submission");
    }

    long undecidedCases(String runTag) throws SQLException {
        return countOfRun(
                "select count(*) from review_case where state <> 'DECIDED' and subject_key like ?",
                runTag);
    }

    long unansweredEnforcements(String runTag) throws SQLException {
        return countOfRun(
                "select count(*) from enforcement e join review_case c using (case_id)"
                        + " where e.state = 'REQUESTED' and c.subject_key like ?",
                runTag);
    }

    long unpublishedEvents() throws SQLException {
        String unpublished = "select count(*) from outbox where sent_at is null";
        return count(intake, unpublished)
                + count(review, unpublished)
                + count(escalation, unpublished);
    }

    List<CaseReportRow> caseReports(String runTag) throws SQLException {
        List<CaseReportRow> rows = new ArrayList<>();
        try (PreparedStatement select =
                review.prepareStatement(
                        "select r.submission_id, r.case_id from case_report r join review_case c using (case_id)"
                                + " where c.subject_key like ?")) {
            select.setString(1, ofRun(runTag));
            ResultSet found = select.executeQuery();
            while (found.next()) {
                rows.add(
                        new CaseReportRow(
                                new SubmissionId(found.getString(1)),
                                new CaseId(found.getString(2))));
            }
        }
        return rows;
    }

    /// Milliseconds from sending each report's POST to its row in the queue.
    List<Double> claimableDelays(Map<SubmissionId, Instant> sentAt, String runTag)
            throws SQLException {
        List<Double> delays = new ArrayList<>();
        try (PreparedStatement select =
                review.prepareStatement(
                        "select r.submission_id, r.taken_in_at from case_report r join review_case c using (case_id)"
                                + " where c.subject_key like ?")) {
            select.setString(1, ofRun(runTag));
            ResultSet found = select.executeQuery();
            while (found.next()) {
                Instant sent = sentAt.get(new SubmissionId(found.getString(1)));
                if (sent != null) {
                    Instant claimable = found.getTimestamp(2).toInstant();
                    delays.add(Duration.between(sent, claimable).toNanos() / 1e6);
                }
            }
        }
        return delays;
    }

    private long countOfRun(String select, String runTag) throws SQLException {
        try (PreparedStatement statement = review.prepareStatement(select)) {
            statement.setString(1, ofRun(runTag));
            return only(statement.executeQuery());
        }
    }

    private static String ofRun(String runTag) {
        return "%-" + runTag + "-%";
    }

    private static long count(Connection connection, String select) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            return only(statement.executeQuery());
        }
    }

    private static long only(ResultSet found) throws SQLException {
        found.next();
        return found.getLong(1);
    }

    @Override
    public void close() throws SQLException {
        intake.close();
        review.close();
        escalation.close();
    }
}

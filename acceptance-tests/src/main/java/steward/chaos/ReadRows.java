package steward.chaos;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.chaos.fault.Faults;
import steward.chaos.history.RunEvidence.Case;
import steward.chaos.history.RunEvidence.Claim;
import steward.chaos.history.RunEvidence.Decision;
import steward.chaos.history.RunEvidence.Entry;
import steward.chaos.history.RunEvidence.Granted;
import steward.chaos.history.RunEvidence.IntakeRows;
import steward.chaos.history.RunEvidence.ReviewRows;
import steward.chaos.history.RunEvidence.TakenIn;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.demo.PlatformAddress;
import steward.localplatform.postgres.Database;

/// Reads the rows of a run past the services, for the checker: all of them, since a run has a platform of its own.
final class ReadRows {

    private final PlatformAddress platform;

    ReadRows(PlatformAddress platform) {
        this.platform = platform;
    }

    /// One row, read.
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    ReviewRows review() throws SQLException {
        Database rows = platform.reviewRows();
        return new ReviewRows(
                read(
                        rows,
                        """
                        select k.id, k.case_id, k.region, k.reviewer, k.granted, k.fencing_token, k.claimed_at, k.lease_until, k.ended_at, k.end_reason
                        from claim k order by k.claimed_at
                        """,
                        row ->
                                new Claim(
                                        row.getString(1),
                                        new CaseId(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        Granted.valueOf(row.getString(5)),
                                        row.getString(6),
                                        instant(row, 7),
                                        instant(row, 8),
                                        instantOrNull(row, 9),
                                        row.getString(10))),
                read(
                        rows,
                        """
                        select c.case_id, split_part(c.subject_key, '/', 1), c.region, c.market, l.languages, c.clearances, c.state, c.subject_id
                        from review_case c join lane l on l.id = c.lane
                        """,
                        row ->
                                new Case(
                                        new CaseId(row.getString(1)),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        texts(row.getArray(5)),
                                        texts(row.getArray(6)),
                                        row.getString(7),
                                        row.getString(8).startsWith(Faults.MADE_UP))),
                read(
                        rows,
                        """
                        select case_id, submission_id, taken_in_at, greatest(taken_in_at, pg_xact_commit_timestamp(xmin)) from case_report
                        """,
                        row ->
                                new TakenIn(
                                        new CaseId(row.getString(1)),
                                        new SubmissionId(row.getString(2)),
                                        instant(row, 3),
                                        instant(row, 4))),
                read(
                        rows,
                        """
                        select d.id, d.case_id, d.region, d.decider_kind, d.decider_id, d.policy_release, r.rationale <> '', d.decided_at
                        from decision d left join decision_rationale r on r.decision_id = d.id
                        """,
                        row ->
                                new Decision(
                                        row.getString(1),
                                        new CaseId(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getBoolean(7),
                                        instant(row, 8))));
    }

    IntakeRows intake() throws SQLException {
        Map<SubmissionId, String> receipts = new HashMap<>();
        read(
                        platform.intakeRows(),
                        "select submission_id, client from submission",
                        row -> Map.entry(new SubmissionId(row.getString(1)), row.getString(2)))
                .forEach(receipt -> receipts.put(receipt.getKey(), receipt.getValue()));
        Set<SubmissionId> settled =
                new HashSet<>(
                        read(
                                platform.intakeRows(),
                                "select submission_id from submission_step where step = 'SETTLED'",
                                row -> new SubmissionId(row.getString(1))));
        return new IntakeRows(receipts, settled);
    }

    /// How often review noted which write on which case, as `action/case`.
    Map<String, Long> noted() throws SQLException {
        return read(
                        platform.reviewRows(),
                        "select action, matter_id, sum(times) from audit_entry where kind = 'WRITE' group by action, matter_id",
                        row -> Map.entry(row.getString(1) + "/" + row.getString(2), row.getLong(3)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Entry> escalationEntries() throws SQLException {
        return read(
                platform.escalationRows(),
                """
                select e.id, e.team, t.kind, t.by, t.at from escalation_entry t join escalation e on e.id = t.escalation_id
                order by t.position
                """,
                row ->
                        new Entry(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                instant(row, 5)));
    }

    /// Leases that are over and live, and clocks that are over and silent, by the database's clock; some seconds are given to the sweeps.
    List<String> overdue() throws SQLException {
        List<String> overdue = new ArrayList<>();
        overdue.addAll(
                read(
                        platform.reviewRows(),
                        """
                        select 'the lease of claim ' || k.id from claim k
                        where k.ended_at is null and k.lease_until < now() - interval '30 seconds'
                        """,
                        row -> row.getString(1)));
        overdue.addAll(
                read(
                        platform.escalationRows(),
                        """
                        select 'a clock of escalation ' || id from escalation
                        where state <> 'DECIDED'
                          and ((state = 'OPEN' and acknowledge_breached_at is null and acknowledge_by < now() - interval '30 seconds')
                            or (resolve_breached_at is null and resolve_by < now() - interval '30 seconds'))
                        """,
                        row -> row.getString(1)));
        overdue.addAll(
                read(
                        platform.reviewRows(),
                        "select 'the resolution that waits for case ' || case_id from waiting_resolution",
                        row -> row.getString(1)));
        return overdue;
    }

    private <T> List<T> read(Database database, String select, Reading<T> reading)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(select)) {
            List<T> rows = new ArrayList<>();
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                rows.add(reading.of(found));
            }
            return rows;
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

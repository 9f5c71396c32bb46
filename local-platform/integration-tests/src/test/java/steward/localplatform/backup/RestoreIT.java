package steward.localplatform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.localplatform.backup.RestoreBaseCopy.Restored;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Folders;
import steward.localplatform.process.Ports;
import steward.localplatform.process.Signal;

/// One server, whose table `kept` gets a row before the base copy and rows after it.
class RestoreIT {

    private static final Duration TO_STOP = Duration.ofSeconds(20);

    @TempDir private Path folder;

    private final Checkout checkout = Checkout.find();
    private final CopyProgress progress = new CopyProgress(_ -> {}, Clock.systemUTC());
    private PostgresServer server;
    private ChildProcess running;

    @BeforeEach
    void start_a_server() throws SQLException {
        server = new PostgresServer(folder.resolve("postgres"), Ports.free(1).getFirst(), true);
        running = server.start(checkout, log());
        execute("create table kept (id int)");
        execute("insert into kept values (1)");
    }

    @AfterEach
    void stop_the_server() {
        running.stop(TO_STOP);
    }

    @Test
    void brings_back_what_was_committed_when_the_data_are_lost_in_a_crash()
            throws SQLException, IOException {
        // Given
        DatabaseCopy copy = copy();
        execute("insert into kept values (2)");
        running.signal(Signal.KILL, true);
        running.awaitEnd(TO_STOP);
        Folders.delete(server.data().resolve("base"));

        // When
        Restored restored = restore(copy, new RecoveryTarget.EndOfLog());

        // Then
        assertThat(rows()).containsExactly(1, 2);
        assertThat(restored.former()).isDirectoryContaining("glob:**/pg_wal");
    }

    @Test
    void goes_back_to_a_moment_or_to_the_copy_alone() throws SQLException {
        // Given
        DatabaseCopy copy = copy();
        execute("insert into kept values (2)");
        Instant then = now();
        execute("insert into kept values (3)");
        running.stop(TO_STOP);

        // When
        Restored toMoment = restore(copy, new RecoveryTarget.At(then));
        List<Integer> rowsOfMoment = rows();
        running.stop(TO_STOP);
        Restored alone = restore(copy, new RecoveryTarget.CopyOnly());

        // Then
        assertThat(rowsOfMoment).containsExactly(1, 2);
        assertThat(toMoment.reached()).isBetween(copy.endedAt(), then);
        assertThat(rows()).containsExactly(1);
        assertThat(alone.reached()).isEqualTo(copy.endedAt());
    }

    @Test
    void refuses_a_damaged_copy_and_a_moment_that_never_came_and_leaves_the_data_alone()
            throws SQLException, IOException {
        // Given
        DatabaseCopy copy = copy();
        running.stop(TO_STOP);
        Instant never = Instant.parse("2100-01-01T00:00:00Z");

        // When
        assertThatThrownBy(() -> restore(copy, new RecoveryTarget.At(never)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("recovery ended before configured recovery target");
        Path damaged = copy.folder().resolve("data/global/pg_control");
        Files.write(damaged, new byte[] {1}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> restore(copy, new RecoveryTarget.EndOfLog()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("data/global/pg_control");

        // Then
        running = server.start(checkout, log());
        assertThat(rows()).containsExactly(1);
    }

    @Test
    void keeps_the_newest_copies_and_of_the_log_what_they_need() throws SQLException, IOException {
        // Given
        copy();
        execute("select pg_switch_wal()");
        DatabaseCopy newest = copy();

        // When
        backups().keepNewest(1);

        // Then
        assertThat(backups().copies())
                .extracting(DatabaseCopy::folder)
                .containsExactly(newest.folder());
        try (Stream<Path> segments = Files.list(backups().archive().folder())) {
            assertThat(segments.map(Path::getFileName).map(Path::toString))
                    .isNotEmpty()
                    .allMatch(name -> name.compareTo(newest.firstSegment()) >= 0);
        }
    }

    @Test
    void keeps_of_the_log_what_the_newest_copies_elsewhere_need() throws SQLException, IOException {
        // Given
        DatabaseCopy older = copyElsewhere("older");
        execute("select pg_switch_wal()");
        DatabaseCopy newest = copyElsewhere("newest");
        long before = backups().logSize();

        // When
        backups().keepNewest(1);

        // Then
        assertThat(backups().logSize()).isBetween(1L, before - 1);
        assertThat(backups().archive().kept(older.firstSegment())).doesNotExist();
        assertThat(backups().archive().kept(newest.firstSegment())).exists();
    }

    private DatabaseCopy copyElsewhere(String name) {
        DatabaseCopy copy =
                new TakeBaseCopy(server, progress)
                        .into(folder.resolve("another disk").resolve(name), Map.of());
        backups().note(copy);
        return copy;
    }

    private DatabaseCopy copy() {
        Path target = backups().home().resolve(Integer.toString(backups().copies().size()));
        return new TakeBaseCopy(server, progress).into(target, Map.of());
    }

    private Restored restore(DatabaseCopy copy, RecoveryTarget target) {
        Restored restored =
                new RestoreBaseCopy(checkout, server, progress)
                        .from(copy, backups(), target, log());
        running = server.start(checkout, log());
        return restored;
    }

    private Backups backups() {
        return Backups.of(server.data());
    }

    private Path log() {
        return folder.resolve("logs/postgres.log");
    }

    private List<Integer> rows() throws SQLException {
        List<Integer> rows = new ArrayList<>();
        try (Connection connection = server.databases().connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id from kept order by id")) {
            while (found.next()) {
                rows.add(found.getInt(1));
            }
        }
        return rows;
    }

    private Instant now() throws SQLException {
        try (Connection connection = server.databases().connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select clock_timestamp()")) {
            found.next();
            return found.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.databases().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

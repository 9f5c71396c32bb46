package steward.chaos;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import steward.chaos.fault.FragilePlatform;
import steward.chaos.fault.FragileProcess;
import steward.chaos.history.RunEvidence.Memory;
import steward.localplatform.postgres.Database;

/// Looks every few seconds how much memory each process holds and how many events wait in the outboxes; the most stays.
final class WatchGrowth implements AutoCloseable {

    private static final long EVERY_SECONDS = 5;

    private final FragilePlatform platform;
    private final Map<String, Long> memory = new ConcurrentHashMap<>();
    private final Map<String, Long> unpublished = new ConcurrentHashMap<>();
    private final Thread thread;

    WatchGrowth(FragilePlatform platform) {
        this.platform = platform;
        this.thread = Thread.ofVirtual().name("growth").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                platform.processes().stream().filter(FragileProcess::isAlive).forEach(this::look);
                platform.state().databases().forEach(this::look);
                TimeUnit.SECONDS.sleep(EVERY_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(FragileProcess process) {
        ProcessHandle.of(process.pid())
                .ifPresent(handle ->
                        memory.merge(
                                process.name(),
                                steward.localplatform.process.Memory.withChildren(handle),
                                Math::max));
    }

    private void look(String name, Database database) {
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                var select =
                        connection.prepareStatement(
                                "select count(*) from outbox where sent_at is null")) {
            ResultSet found = select.executeQuery();
            found.next();
            unpublished.merge(name, found.getLong(1), Math::max);
        } catch (SQLException away) {
            // The database is one of those that are hurt; the next look counts again.
            unpublished.merge(name, 0L, Math::max);
        }
    }

    /// The most that each process held, beside what it may.
    List<Memory> memory() {
        MemoryBounds bounds = MemoryBounds.shipped();
        return new TreeMap<>(memory)
                .entrySet().stream()
                        .map(of -> new Memory(of.getKey(), of.getValue(), bounds.of(of.getKey())))
                        .toList();
    }

    Map<String, Long> unpublished() {
        return Map.copyOf(unpublished);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

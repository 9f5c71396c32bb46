package steward.localplatform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steward.localplatform.process.CannotStart;

/// How the server is called.
final class ServerCommand {

    private ServerCommand() {}

    /// @param more settings that go before the usual ones
    static List<String> of(
            Path programs, Path data, int port, boolean durable, Map<String, String> more) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("bin/postgres").toString()));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Map<String, String> settings =
                new TreeMap<>(
                        Map.of(
                                "listen_addresses", "127.0.0.1",
                                "unix_socket_directories", "",
                                "fsync", durable ? "on" : "off",
                                "synchronous_commit", durable ? "on" : "off",
                                "full_page_writes", durable ? "on" : "off",
                                "wal_level", "logical",
                                "shared_buffers", "64MB",
                                "max_connections", "100",
                                "log_timezone", "UTC",
                                "timezone", "UTC"));
        // The details of a failure quote the row that failed, and with it what people wrote.
        settings.put("log_error_verbosity", "terse");
        // From when on others saw a row can be asked afterwards: its transaction may have begun
        // long before.
        settings.put("track_commit_timestamp", "on");
        // Passwords are 128 random bits, which stretching makes no safer; each connection would pay
        // for it, on both sides.
        settings.put("scram_iterations", "1");
        if (durable) {
            settings.putAll(archiving(data));
        }
        settings.putAll(more);
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /// What is committed is in the archive a minute later at the latest.
    private static Map<String, String> archiving(Path data) {
        try {
            return Map.of(
                    "archive_mode", "on",
                    "archive_timeout", "60",
                    "archive_command", WalArchive.of(data).command());
        } catch (IOException failed) {
            throw new CannotStart("Cannot tell which cluster lies in " + data, failed);
        }
    }
}

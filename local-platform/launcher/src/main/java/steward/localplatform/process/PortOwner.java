package steward.localplatform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who listens on a port, as far as Linux' `/proc` tells the user who asks.
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /// Such as "process 4711 (/usr/bin/java)"; "another process" when it can't be seen.
    static String of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(":%04X".formatted(port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .flatMap(socket -> holder(socket).stream())
                .findFirst()
                .map(PortOwner::described)
                .orElse("another process");
    }

    private static String described(ProcessHandle process) {
        return "process %d (%s)"
                .formatted(process.pid(), process.info().command().orElse("unknown"));
    }

    private static Optional<ProcessHandle> holder(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return descriptors.anyMatch(descriptor -> isLinkTo(descriptor, socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean isLinkTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}

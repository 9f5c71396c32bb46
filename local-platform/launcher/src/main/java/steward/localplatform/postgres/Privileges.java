package steward.localplatform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import steward.localplatform.process.SystemProgram;

/// How the database's programs are run when the user is root, which they refuse: in a user namespace of their own or,
/// where that is forbidden (as in many containers), as the user "nobody".
enum Privileges {
    ORDINARY_USER,
    ROOT_IN_NAMESPACE,
    ROOT_AS_NOBODY;

    private static final int NOBODY = 65534;

    static Privileges ofThisProcess() {
        if (!isRoot()) {
            return ORDINARY_USER;
        }
        return SystemProgram.succeeds("unshare", "-U", "true") ? ROOT_IN_NAMESPACE : ROOT_AS_NOBODY;
    }

    List<String> run(List<String> command) {
        return Stream.concat(prefix().stream(), command.stream()).toList();
    }

    private List<String> prefix() {
        return switch (this) {
            case ORDINARY_USER -> List.of();
            case ROOT_IN_NAMESPACE -> List.of("unshare", "-U");
            case ROOT_AS_NOBODY ->
                    List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        };
    }

    /// Gives the folder to the user who will run the database.
    void handOver(Path folder) throws IOException {
        if (this != ROOT_AS_NOBODY) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}

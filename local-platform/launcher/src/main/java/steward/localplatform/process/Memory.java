package steward.localplatform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process takes of the machine's memory, as far as Linux' `/proc` tells.
public final class Memory {

    private static final long KB_PER_MB = 1024;

    private Memory() {}

    /// The resident memory of one process, in MB; zero when unknown.
    public static long own(ProcessHandle process) {
        return kilobytes(process, "status", "VmRSS:") / KB_PER_MB;
    }

    /// The resident memory of a process and all below it, in MB. What those below share among each other counts once.
    public static long withChildren(ProcessHandle process) {
        long below =
                process.descendants()
                        .mapToLong(child -> kilobytes(child, "smaps_rollup", "Pss:"))
                        .sum();
        return own(process) + below / KB_PER_MB;
    }

    private static long kilobytes(ProcessHandle process, String file, String label) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid(), file))) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}

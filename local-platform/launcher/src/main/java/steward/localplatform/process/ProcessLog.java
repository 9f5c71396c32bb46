package steward.localplatform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What a child has written.
final class ProcessLog {

    private static final int LINES = 25;

    private ProcessLog() {}

    /// The last lines, for the message about a child that failed.
    static String end(Path log) {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "The end of its log, %s:\n  %s".formatted(log, String.join("\n  ", last));
        } catch (IOException unreadable) {
            return "Its log " + log + " cannot be read.";
        }
    }

    /// The log of the run before stays beside the new one.
    static void keepFormer(Path log) throws IOException {
        if (Files.exists(log)) {
            Path former = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package steward.localplatform.process;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// What a process can be told by the system.
public enum Signal {
    /// Ends it at once: nothing is closed, nothing is written.
    KILL,
    /// Stops it where it is; its connections and locks stay.
    STOP,
    /// Lets a stopped one go on.
    CONT,
    /// Asks it to end.
    TERM;

    /// Sends it to all at once; one that has ended gets nothing.
    void sendTo(List<ProcessHandle> processes) {
        String ids =
                processes.stream()
                        .map(process -> Long.toString(process.pid()))
                        .collect(Collectors.joining(" "));
        try {
            // The shell's own kill: a separate program of that name isn't installed everywhere.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + ids)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new CannotStart("Cannot signal " + ids, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}

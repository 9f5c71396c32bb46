package steward.localplatform.watch;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Runs a native command and stops it by the given signal when this process is told to end or the given parent has gone.
///
/// Arguments: the parent's process id, the signal's name (`INT`), the command. The exit code is the command's.
public final class WatchedCommand {

    private static final long SECONDS_TO_STOP = 12;

    private WatchedCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String signal = arguments[1];
        Process command =
                new ProcessBuilder(Arrays.copyOfRange(arguments, 2, arguments.length))
                        .inheritIO()
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(command, signal)));
        ParentWatch.over(Long.parseLong(arguments[0]));
        System.exit(command.waitFor());
    }

    private static void stop(Process command, String signal) {
        if (!command.isAlive()) {
            return;
        }
        try {
            // The shell's own kill: a separate program of that name isn't installed everywhere.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + command.pid()).start();
            if (command.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException failed) {
            System.err.println("cannot signal " + command.pid() + ": " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        command.destroyForcibly();
    }
}

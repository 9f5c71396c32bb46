package steward.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import steward.localplatform.process.CannotStart;

/// How the process of a command ends that makes a run and judges it: 0 when nothing was found, else one of these.
public final class RunEnd {

    /// The run was made, and found something.
    public static final int FOUND_SOMETHING = 1;

    /// The run could not be made, or proves nothing.
    public static final int NOT_MADE = 2;

    private RunEnd() {}

    /// Runs the command and ends this process.
    public static void of(Callable<Integer> command, String[] arguments) {
        System.exit(
                new CommandLine(command)
                        .setExecutionExceptionHandler(
                                (thrown, commandLine, _) -> explain(thrown, commandLine))
                        .execute(arguments));
    }

    /// Whatever was thrown, the run was not made.
    static int explain(Exception thrown, CommandLine commandLine) {
        if (thrown instanceof CannotStart reason) {
            commandLine.getErr().println(reason.getMessage());
        } else {
            thrown.printStackTrace(commandLine.getErr());
        }
        return NOT_MADE;
    }
}

package steward.localplatform.process;

import java.io.IOException;

/// A program of the operating system that is asked for its exit code only.
public final class SystemProgram {

    private SystemProgram() {}

    /// Whether it is there, was permitted and ended with 0; what it prints is dropped.
    public static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}

package steward.localplatform.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of children that end when this process ends.
public final class Command {

    private static final List<String> SMALL_JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    // Below it, a start collects twice for want of room for classes.
                    "-XX:MetaspaceSize=128m",
                    "-Dfile.encoding=UTF-8",
                    "-XX:+ExitOnOutOfMemoryError");

    private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

    private final Checkout checkout;

    public Command(Checkout checkout) {
        this.checkout = checkout;
    }

    /// A JVM that runs `mainClass`, with the flags of a small one and `flags` after them.
    public List<String> java(
            List<String> flags, String classPath, String mainClass, List<String> arguments) {
        return outliving(ProcessHandle.current().pid(), flags, classPath, mainClass, arguments);
    }

    /// As [#java], but it ends with the process `watched` instead of with this one.
    public List<String> outliving(
            long watched,
            List<String> flags,
            String classPath,
            String mainClass,
            List<String> arguments) {
        List<String> command = jvm(flags, classPath + ":" + checkout.watchClasses());
        command.add("steward.localplatform.watch.WatchedMain");
        command.add(Long.toString(watched));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /// A native command under a JVM that stops it by `signal`.
    public List<String> watched(String signal, List<String> nativeCommand) {
        List<String> flags =
                List.of("-Xms4m", "-Xmx16m", "-Xss256k", "-XX:ReservedCodeCacheSize=8m");
        List<String> command = jvm(flags, checkout.watchClasses().toString());
        command.add("steward.localplatform.watch.WatchedCommand");
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(signal);
        command.addAll(nativeCommand);
        return command;
    }

    private static List<String> jvm(List<String> flags, String classPath) {
        List<String> command = new ArrayList<>();
        // In a session of their own the children don't get the terminal's Ctrl-C: the launcher
        // stops them in order.
        if (Files.isExecutable(SET_SESSION)) {
            command.add(SET_SESSION.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath);
        return command;
    }
}

package steward.chaos;

import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;

/// Ctrl-C and SIGTERM: the first asks the run to come to its end, the next ends this process at once, and so does the first while nothing was done yet. What this
/// process has started notices that it is gone.
final class EndSignals {

    /// As a shell names the exit code of a process that a signal ended.
    private static final int ENDED_BY_SIGNAL = 128;

    private static final Map<String, Integer> SIGNALS = Map.of("INT", 2, "TERM", 15);

    private final AskedToEnd end;
    private final PrintStream narration;

    private EndSignals(AskedToEnd end, PrintStream narration) {
        this.end = end;
        this.narration = narration;
    }

    /// Takes the place of what the JVM does about them, which is to end.
    static void ask(AskedToEnd end, PrintStream narration) {
        EndSignals signals = new EndSignals(end, narration);
        SIGNALS.forEach(signals::handle);
    }

    /// By reflection, since the compiler warns of the only class that can hear a signal.
    private void handle(String name, int number) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle heard =
                    MethodHandles.lookup()
                            .bind(this, "heard", MethodType.methodType(void.class, int.class));
            Object own =
                    MethodHandleProxies.asInterfaceInstance(
                            handler,
                            MethodHandles.dropArguments(
                                    MethodHandles.insertArguments(heard, 0, number), 0, signal));
            var _ =
                    signal.getMethod("handle", signal, handler)
                            .invoke(
                                    null,
                                    signal.getConstructor(String.class).newInstance(name),
                                    own);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("This JVM cannot hear SIG" + name, missing);
        }
    }

    void heard(int number) {
        if (end.ask()) {
            narration.println(
                    "Coming to an end: heals what is broken, waits until all rests, checks what ran"
                            + " until now. Once more to stop at once.");
        } else {
            narration.println("Stopped at once.");
            System.exit(ENDED_BY_SIGNAL + number);
        }
    }
}

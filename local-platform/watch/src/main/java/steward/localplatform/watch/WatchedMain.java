package steward.localplatform.watch;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Runs another main class of the same class path and ends when the given parent has gone.
///
/// Arguments: the parent's process id, the main class, its arguments.
public final class WatchedMain {

    private WatchedMain() {}

    /// @throws ReflectiveOperationException when the main class can't be called
    public static void main(String[] arguments) throws ReflectiveOperationException {
        ParentWatch.over(Long.parseLong(arguments[0]));
        String[] passedOn = Arrays.copyOfRange(arguments, 2, arguments.length);
        try {
            Class.forName(arguments[1])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) passedOn);
        } catch (InvocationTargetException thrown) {
            thrown.printStackTrace();
            System.exit(1);
        }
    }
}

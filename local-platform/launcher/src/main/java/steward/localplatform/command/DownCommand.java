package steward.localplatform.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

@Command(name = "down", description = "Stops the running platform; its data stays.")
final class DownCommand implements Callable<Integer> {

    private static final long SECONDS_TO_STOP = 60;

    @Mixin private final DataFolder data = new DataFolder();

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data.of(Checkout.find());
        Optional<ProcessHandle> launcher =
                PlatformState.read(folder).flatMap(state -> ProcessHandle.of(state.launcher()));
        if (launcher.isEmpty()) {
            System.out.println("No platform runs here.");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw new CannotStart(
                    "Process %d does not end; its children end with it: kill -9 %1$d"
                            .formatted(launcher.get().pid()),
                    late);
        }
        System.out.println("Stopped.");
        return 0;
    }
}

package steward.localplatform.watch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Ends this process when another one has gone.
///
/// The other process is named by its id and not taken from `ProcessHandle.parent()`: a parent that dies while this JVM is
/// starting would have been replaced by the system's first process, and nobody would be watched.
final class ParentWatch {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private ParentWatch() {}

    /// Starts to watch; returns at once. An orderly exit is tried first, so that data is closed well.
    static void over(long parentPid) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> outlive(parentPid));
    }

    private static void outlive(long parentPid) {
        ProcessHandle.of(parentPid).ifPresent(parent -> parent.onExit().join());
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        System.exit(0);
    }
}

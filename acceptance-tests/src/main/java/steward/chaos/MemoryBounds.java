package steward.chaos;

import java.util.Map;
import java.util.stream.Collectors;
import steward.localplatform.service.ServiceSpec;

/// The most resident memory that a process of the platform may hold.
///
/// @param heapsMb of the services by name
public record MemoryBounds(Map<String, Long> heapsMb) {

    /// What a JVM may take beside its heap: classes, code, threads, buffers, and triage's stores.
    private static final long BESIDE_THE_HEAP_MB = 384;

    /// Broker and database: not ours to bound closely, but they must not grow without end.
    private static final long OTHERS_MB = 1024;

    /// Those of the services as the launcher starts them.
    public static MemoryBounds shipped() {
        return new MemoryBounds(
                ServiceSpec.shipped().stream()
                        .collect(
                                Collectors.toMap(ServiceSpec::name, spec -> (long) spec.heapMb())));
    }

    /// In MiB.
    ///
    /// @param process a service, one of its further instances such as `review-2`, or a store
    public long of(String process) {
        Long heap = heapsMb.get(process.replaceAll("-\\d+$", ""));
        return heap == null ? OTHERS_MB : withHeap(heap);
    }

    /// In MiB, of a JVM whose heap may take so much.
    public static long withHeap(long heapMb) {
        return heapMb + BESIDE_THE_HEAP_MB;
    }
}

package steward.contracts.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the thread around a subject.
///
/// @param author pseudonymous id at the client
/// @param disclosed for private threads: true where the reporter chose to disclose this entry
public record ThreadEntry(
        String id,
        @Nullable String author,
        @Nullable String text,
        @Nullable Instant at,
        @Nullable Boolean disclosed) {}

package steward.review.policy.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyReleased;

/// A release; empty where everything begins on a later day and none was needed yet.
///
/// @param parts names and versions
record ReleaseView(
        @Nullable String release,
        @Nullable Instant publishedAt,
        @Nullable Instant effectiveFrom,
        List<String> parts) {

    static final ReleaseView LATER = new ReleaseView(null, null, null, List.of());

    static ReleaseView of(PolicyReleased released) {
        return new ReleaseView(
                released.release(),
                released.publishedAt(),
                released.effectiveFrom(),
                released.parts().stream().map(PartVersion::key).sorted().toList());
    }
}

package steward.review.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.OverlayPublished.Delta;
import steward.contracts.policy.OverlayPublished.OverlayReason;
import steward.contracts.policy.PartVersion;

/// An overlay as the shipped files have it.
record ShippedOverlay(
        String id,
        String version,
        String market,
        String clause,
        LocalDate from,
        @Nullable LocalDate until,
        OverlayReason reason,
        Delta delta) {

    OverlayPublished published() {
        return new OverlayPublished(
                new PartVersion("overlays/" + id, version),
                market,
                clause,
                from,
                until,
                reason,
                delta);
    }
}

package steward.review.policy.library;

import java.time.Instant;

/// A version of a part and where it stands.
///
/// @param changedAt when it last moved or was written on
record Entry(Part part, Origin origin, Lifecycle lifecycle, Instant changedAt) {

    /// Where a version comes from.
    enum Origin {
        /// Somebody wrote it here.
        AUTHORED,
        /// It came with the installation.
        SHIPPED,
        /// It was read back from what was published, after a restore.
        RESTORED
    }

    static Entry drafted(Part part, Lifecycle.Draft draft, Instant now) {
        return new Entry(part, Origin.AUTHORED, draft, now);
    }

    Entry movedTo(Lifecycle next, Instant now) {
        return new Entry(part, origin, next, now);
    }

    boolean isReleased() {
        return lifecycle instanceof Lifecycle.Scheduled;
    }

    boolean owesReview() {
        return lifecycle instanceof Lifecycle.Scheduled scheduled
                && scheduled.emergency() != null
                && scheduled.emergency().reviewedBy() == null;
    }
}

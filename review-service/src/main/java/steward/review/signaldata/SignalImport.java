package steward.review.signaldata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries of banks that came together and are approved together.
///
/// @param key Idempotency-Key; null where none was sent
/// @param fingerprint the same for the same request, and only for it
/// @param proposed entries that it proposed
/// @param same lines that say what is proposed or published already
/// @param refused lines of which nothing was made
record SignalImport(
        String id,
        String importedBy,
        Instant importedAt,
        String because,
        @Nullable String key,
        String fingerprint,
        int proposed,
        int same,
        List<LineFault> refused,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    SignalImport {
        refused = List.copyOf(refused);
    }

    Move approval(String by) {
        if (withdrawnBy != null) {
            return new Move.Refused("state", "an import that nobody has withdrawn");
        }
        if (approvedBy != null) {
            return approvedBy.equals(by)
                    ? new Move.Same()
                    : new Move.Refused("state", "an import that nobody has approved");
        }
        return importedBy.equals(by) ? Move.Refused.OWN : new Move.Made();
    }

    /// Taking out takes one person, the one who imported it among them.
    Move withdrawal() {
        return withdrawnBy == null ? new Move.Made() : new Move.Same();
    }
}

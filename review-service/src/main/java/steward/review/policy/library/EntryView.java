package steward.review.policy.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A version and where it stands, as it is read over REST.
///
/// @param id `all` for a kind with one part
/// @param origin AUTHORED here, SHIPPED with the installation, or RESTORED from what was published
/// @param approvedBy null for what needed none, or has none yet
/// @param emergency null for what went the whole way
record EntryView(
        String kind,
        String id,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Standing state,
        Entry.Origin origin,
        List<String> authors,
        @Nullable String approvedBy,
        @Nullable EmergencyView emergency,
        Instant changedAt) {

    /// @param confirmed null while the review is owed
    record EmergencyView(
            String by,
            String reason,
            Instant reviewDue,
            @Nullable String reviewedBy,
            @Nullable Boolean confirmed) {}

    String key() {
        return kind + "/" + id + "@" + version;
    }

    boolean owesReview() {
        return emergency != null && emergency.reviewedBy() == null;
    }

    static EntryView of(Entry entry, Shelf shelf, LocalDate today) {
        LibraryRow row = LibraryRow.of(entry);
        Part part = entry.part();
        Lifecycle.Emergency emergency =
                entry.lifecycle() instanceof Lifecycle.Scheduled scheduled
                        ? scheduled.emergency()
                        : null;
        return new EntryView(
                part.name().kind().word(),
                part.name().id(),
                part.version().toString(),
                part.effectiveFrom(),
                part.effectiveTo(),
                Standing.of(entry, shelf, today),
                entry.origin(),
                List.copyOf(new TreeSet<>(entry.lifecycle().authors())),
                row.approvedBy(),
                emergency == null
                        ? null
                        : new EmergencyView(
                                emergency.by(),
                                emergency.reason(),
                                emergency.due(),
                                emergency.reviewedBy(),
                                emergency.confirmed()),
                entry.changedAt());
    }
}

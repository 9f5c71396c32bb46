package steward.review.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The days by which it is decided which version of a clause governs a piece of content. In UTC.
///
/// @param posted null where the product named none
/// @param reported the day of the first report
public record ContentDays(@Nullable LocalDate posted, LocalDate reported) {

    /// A product's clock may be ahead of ours: nothing was posted after it was reported.
    public static ContentDays of(@Nullable Instant posted, Instant reported) {
        LocalDate last = dayOf(reported);
        if (posted == null) {
            return new ContentDays(null, last);
        }
        LocalDate day = dayOf(posted);
        return new ContentDays(day.isAfter(last) ? last : day, last);
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

package steward.review.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What makes work possible for a person, such as `screen-reader` or `reduced-hours`. It stays in the register.
///
/// @param until the last day; null for good
record Accommodation(String kind, @Nullable LocalDate until) {}

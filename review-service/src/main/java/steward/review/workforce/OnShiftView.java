package steward.review.workforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is at work at an instant, by id.
///
/// @param next what to send as `after` for those that follow; absent on the last page
@JsonInclude(JsonInclude.Include.NON_NULL)
record OnShiftView(Instant at, List<PersonView> items, @Nullable String next) {}

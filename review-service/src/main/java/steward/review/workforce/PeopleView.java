package steward.review.workforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the register, by id.
///
/// @param next what to send as `after` for the page that follows; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeopleView(List<PersonView> items, @Nullable String next) {}

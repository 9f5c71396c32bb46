package steward.review.doublereview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The rates of a region.
///
/// @param revision 0 where none were ever set: nothing is read twice
/// @param setBy absent where none were
@JsonInclude(JsonInclude.Include.NON_NULL)
record RatesView(
        String region, int revision, Rates rates, @Nullable String setBy, @Nullable Instant setAt) {

    static RatesView none(String region) {
        return new RatesView(region, 0, Rates.NONE, null, null);
    }
}

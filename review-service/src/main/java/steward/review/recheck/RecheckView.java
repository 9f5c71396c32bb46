package steward.review.recheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import steward.review.caseview.CaseView;

/// A case to be read again, as if nobody had decided it.
///
/// @param until when it goes to somebody else
record RecheckView(
        String recheckId,
        String fencingToken,
        Instant until,
        @JsonProperty("case") CaseView reported) {

    static RecheckView of(String id, Recheck.Hold hold, CaseView reported) {
        return new RecheckView(id, hold.token(), hold.until(), reported);
    }
}

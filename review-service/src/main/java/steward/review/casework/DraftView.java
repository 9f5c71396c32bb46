package steward.review.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A draft as it was saved.
///
/// @param revision to send with the next one
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        int revision,
        @Nullable String facts,
        @Nullable String claims,
        @Nullable String evidence,
        @Nullable String unknowns,
        @Nullable String rationale,
        @Nullable String outcome,
        @Nullable String clause,
        @Nullable String clauseVersion,
        @Nullable List<String> actions,
        @Nullable Integer confidence,
        @Nullable String duplicateOf,
        @Nullable List<String> manifestlyUnfounded,
        @Nullable String noHelpBecause,
        @Nullable String suspectedFraming,
        @Nullable Map<String, Map<String, String>> actionDetails) {}

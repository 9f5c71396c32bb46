package steward.contracts.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;

/// Who reports, as the product system knows the person.
///
/// @param id pseudonymous id at the client; null when anonymous
/// @param locale BCP 47 tag of the language to answer in
/// @param minor null where the client does not know
/// @param accountAgeDays null where the client does not know
/// @param vettedFields categories in which this flagger's registration vouches for its word; empty for everyone else
public record Reporter(
        ReporterKind kind,
        @Nullable String id,
        @Nullable String locale,
        @Nullable Boolean minor,
        @Nullable Integer accountAgeDays,
        @AbsentMeansEmpty List<String> vettedFields) {

    public Reporter {
        vettedFields = vettedFields == null ? List.of() : List.copyOf(vettedFields);
    }
}

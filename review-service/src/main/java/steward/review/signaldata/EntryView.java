package steward.review.signaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.SignalEntryRefused.Rule;

/// A revision of an entry without what it says: the examples of a lexicon are what nobody should have to read in a list.
///
/// @param key `list/entry`
/// @param importId absent where it was proposed by itself
/// @param endedBy absent where a later revision took its place
/// @param refusedByTriage why triage does not look for it; absent where it does
@Schema(name = "SignalEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        String key,
        int revision,
        EntryKind kind,
        EntryState state,
        String because,
        String proposedBy,
        Instant proposedAt,
        @Nullable String importId,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable RefusedByTriage refusedByTriage) {

    /// @param rule SIZE, SYNTAX, EXAMPLES or HASH
    @Schema(name = "SignalEntryTrial")
    record RefusedByTriage(Rule rule, String because, Instant at) {

        static @Nullable RefusedByTriage of(@Nullable TriageRefusal refusal) {
            return refusal == null
                    ? null
                    : new RefusedByTriage(refusal.rule(), refusal.because(), refusal.at());
        }
    }

    static EntryView of(SignalEntry entry) {
        return new EntryView(
                entry.key(),
                entry.revision(),
                entry.kind(),
                entry.shown(),
                entry.because(),
                entry.proposedBy(),
                entry.proposedAt(),
                entry.importId(),
                entry.approvedBy(),
                entry.approvedAt(),
                entry.endedBy(),
                entry.endedAt(),
                entry.endedBecause(),
                RefusedByTriage.of(entry.refusal()));
    }

    /// A stretch of them.
    ///
    /// @param next to be sent as `after`; absent where there are no more
    @Schema(name = "SignalEntries")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<EntryView> entries, @Nullable String next) {

        static Page of(List<SignalEntry> found, int limit) {
            return new Page(
                    found.stream().map(EntryView::of).toList(),
                    found.size() < limit ? null : Place.of(found.getLast()).text());
        }
    }
}

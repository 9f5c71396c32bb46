package steward.review.signaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.LexiconEntryPublished.Strength;
import steward.contracts.signal.SignalEntryWithdrawn;

/// An entry with what each of its revisions says.
///
/// @param revisions the latest first, a hundred at most
@Schema(name = "SignalEntryHistory")
record EntryHistoryView(String key, List<RevisionView> revisions) {

    static EntryHistoryView of(EntryKey key, List<SignalEntry> revisions) {
        return new EntryHistoryView(key.text(), revisions.stream().map(RevisionView::of).toList());
    }

    /// @param lexicon absent for a hash
    /// @param hash absent for wording
    @Schema(name = "SignalEntryRevision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionView(EntryView entry, @Nullable WordingView lexicon, @Nullable MediumView hash) {

        static RevisionView of(SignalEntry revision) {
            EntryView entry = EntryView.of(revision);
            return switch (revision.fact()) {
                case LexiconEntryPublished wording ->
                        new RevisionView(
                                entry,
                                new WordingView(
                                        wording.category(),
                                        wording.strength(),
                                        wording.languages(),
                                        wording.pattern(),
                                        wording.finds(),
                                        wording.passes()),
                                null);
                case HashEntryPublished medium ->
                        new RevisionView(
                                entry,
                                null,
                                new MediumView(
                                        medium.algorithm(),
                                        medium.hash(),
                                        medium.category(),
                                        medium.confirmed()));
                case SignalEntryWithdrawn _ ->
                        throw new IllegalStateException("a revision says what to look for");
            };
        }
    }

    /// What is searched in texts.
    @Schema(name = "SignalWording")
    record WordingView(
            String category,
            Strength strength,
            List<String> languages,
            String pattern,
            List<String> finds,
            List<String> passes) {}

    /// What is searched among media.
    @Schema(name = "SignalMedium")
    record MediumView(Algorithm algorithm, String hash, String category, boolean confirmed) {}
}

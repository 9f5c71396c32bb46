package steward.review.signaldata;

import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.SignalDataFact;

/// What is looked for.
enum EntryKind {
    /// Wording.
    LEXICON(LexiconEntryPublished.class),
    /// A medium, by its hash.
    HASH(HashEntryPublished.class);

    private final Class<? extends SignalDataFact> content;

    EntryKind(Class<? extends SignalDataFact> content) {
        this.content = content;
    }

    /// What an entry of the kind says, as it is told when it is published.
    Class<? extends SignalDataFact> content() {
        return content;
    }
}

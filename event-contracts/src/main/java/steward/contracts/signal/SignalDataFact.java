package steward.contracts.signal;

import steward.contracts.event.Fact;

/// Facts of review (the cell that serves `global`) on `signal-data`, compacted and keyed by entry: the last one of an entry is what holds.
public sealed interface SignalDataFact extends Fact
        permits LexiconEntryPublished, HashEntryPublished, SignalEntryWithdrawn {

    /// The record key: `list/entry`, for example `scam/advance-fee.en`.
    String key();
}

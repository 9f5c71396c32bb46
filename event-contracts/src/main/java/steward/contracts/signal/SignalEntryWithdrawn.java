package steward.contracts.signal;

import steward.contracts.event.EventType;

/// An entry is looked for no longer.
///
/// @param key of the entry
/// @param because why
@EventType("steward.signal.entry-withdrawn.v1")
public record SignalEntryWithdrawn(String key, String because) implements SignalDataFact {}

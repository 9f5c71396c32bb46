package steward.triage.lexicon;

import steward.contracts.signal.SignalEntryRefused.Rule;

/// Why an entry is not looked for.
///
/// @param because in words, without any of the entry's
public record Fault(Rule rule, String because) {}

package steward.contracts.signal;

import steward.contracts.event.Fact;

/// Facts of triage on `signal-trials`, keyed by entry: what came of trying what review published.
public sealed interface SignalTrialFact extends Fact permits SignalEntryRefused {}

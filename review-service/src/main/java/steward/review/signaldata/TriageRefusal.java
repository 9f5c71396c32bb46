package steward.review.signaldata;

import java.time.Instant;
import steward.contracts.signal.SignalEntryRefused.Rule;

/// Why triage does not look for an entry as it was published.
record TriageRefusal(Rule rule, String because, Instant at) {}

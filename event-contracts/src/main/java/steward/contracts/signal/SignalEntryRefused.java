package steward.contracts.signal;

import steward.contracts.event.EventType;
import steward.contracts.id.EventId;

/// Triage does not look for an entry as it was published, and goes on with the one before it, if there is one. Told again at each start, under the same id.
///
/// @param key of the entry
/// @param published the event that published it
/// @param because what is wrong, without a word of the entry
@EventType("steward.signal.entry-refused.v1")
public record SignalEntryRefused(String key, EventId published, Rule rule, String because)
        implements SignalTrialFact {

    /// What an entry breaks.
    public enum Rule {
        /// A pattern, or a text of its own trial, is larger than what is tried at all.
        SIZE,
        /// The pattern is none of RE2's.
        SYNTAX,
        /// It does not find what it must, or finds what it must pass.
        EXAMPLES,
        /// The hash is none.
        HASH
    }
}

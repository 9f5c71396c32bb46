package steward.triage.signal;

import java.util.Locale;

/// Why a signal has no answer. Not knowing is counted and shown; it never means no.
public enum WhyUnknown {
    /// The report brings nothing that this signal reads.
    NO_INPUT,
    /// It was read, and more than one answer is likely.
    NOT_SURE,
    /// Neither the client nor detection says which language it is.
    NO_LANGUAGE,
    /// Nothing was ever learnt or written in this language.
    LANGUAGE_NOT_COVERED,
    /// Learnt in this language, but seen to fail on rows kept apart: an answer would mislead.
    LANGUAGE_NOT_RELIABLE,
    /// What cheaper signals said can't be changed by this one.
    NOT_NEEDED,
    /// No answer within its time limit.
    TIMED_OUT,
    /// It threw.
    FAILED,
    /// It timed out or failed several times in a row and is left alone for a while.
    SUSPENDED;

    /// For people, as `language not covered`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package steward.triage.assessment;

import org.jspecify.annotations.Nullable;

/// A question's answer where not knowing is an answer too, and never taken for no.
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /// What a client says, where it says something.
    public static Answer of(@Nullable Boolean said) {
        if (said == null) {
            return UNKNOWN;
        }
        return said ? YES : NO;
    }

    /// One yes is a yes; without one, not knowing any of the two is not knowing.
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }
}

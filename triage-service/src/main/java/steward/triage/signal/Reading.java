package steward.triage.signal;

/// A signal's answer: a value, or the reason why there is none.
public sealed interface Reading {

    /// An answer. An empty list of matches is one too: it was looked for and is not there.
    record Known(Finding finding) implements Reading {}

    /// No answer.
    record Unknown(WhyUnknown why) implements Reading {}

    static Reading known(Finding finding) {
        return new Known(finding);
    }

    static Reading unknown(WhyUnknown why) {
        return new Unknown(why);
    }
}

package steward.review.signaldata;

/// Where a revision of an entry stands.
enum EntryState {
    /// Waits for another person's judgement.
    PROPOSED,
    /// Is looked for.
    PUBLISHED,
    /// Is published, and triage does not look for it: it failed its own trial there. Shown, never stored: what triage says is written down beside it.
    REFUSED_BY_TRIAGE,
    /// A later revision took its place.
    SUPERSEDED,
    /// Somebody said no before it was published.
    REFUSED,
    /// Was taken out.
    WITHDRAWN
}

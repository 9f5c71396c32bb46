package steward.review.signaldata;

/// Where a revision of an entry stands.
enum EntryState {
    /// Waits for another person's judgement.
    PROPOSED,
    /// Is looked for.
    PUBLISHED,
    /// A later revision took its place.
    SUPERSEDED,
    /// Somebody said no before it was published.
    REFUSED,
    /// Was taken out.
    WITHDRAWN
}

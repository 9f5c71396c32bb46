package steward.review.queue;

/// By which right somebody was offered a case.
public enum Granted {
    /// Of their own market and language.
    OWN,
    /// A lead diverted it to them.
    DIVERTED,
    /// It waited for its market long enough to be offered to all who speak its language.
    LANGUAGE,
    /// It waited for its language long enough to be offered to generalists, with a translation.
    GENERALIST;

    /// Whether the person need not serve its market.
    public boolean isOfAnyMarket() {
        return switch (this) {
            case OWN -> false;
            case DIVERTED, LANGUAGE, GENERALIST -> true;
        };
    }
}

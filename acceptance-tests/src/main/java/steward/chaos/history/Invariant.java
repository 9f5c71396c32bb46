package steward.chaos.history;

/// What must hold whatever happens to the platform's processes, stores and network.
public enum Invariant {
    I1(
            "every acknowledged report ends in exactly one case, merge or settlement, and is on its topic and in its row"),
    I2("a decision asks for each action once and tells each party once"),
    I3("a case has at most one live claim, and nothing is written with a stale token"),
    I4("only legal transitions, and sequences without gaps"),
    I5("nothing crosses the scope of a region, a team or a client"),
    I6("every change names who made it and why, and stands in the audit log, whose chain verifies"),
    I8(
            "per client and market: received = open + closed + merged + settled; analytics counted each event once"),
    I9("S0 never waits behind what is less severe, beyond the case in hand, and nothing starves"),
    I12("memory, outboxes and dead letters stay bounded, or are alarmed"),
    I13(
            "no planted name, text or secret is in a log, a metric, a problem, a header or a dead letter's reason"),
    I14("after the last fault everything drains, and no clock is overdue and silent");

    private final String says;

    Invariant(String says) {
        this.says = says;
    }

    /// In words.
    public String says() {
        return says;
    }
}

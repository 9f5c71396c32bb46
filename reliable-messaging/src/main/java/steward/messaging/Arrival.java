package steward.messaging;

/// Where an event stands in the order of its aggregate, by its `sequence`. For consumers whose effect depends on the order of one aggregate's events.
public enum Arrival {
    /// The one that is due, or an event of a topic without aggregates.
    NEXT,
    /// Already passed: drop it.
    PASSED,
    /// Others are missing in between: hold it and raise an alarm.
    AHEAD;

    /// @param applied the sequence applied last; 0 before the first
    /// @param sequence the event's; 0 where the topic has no aggregates
    public static Arrival of(long applied, long sequence) {
        if (sequence == 0 || sequence == applied + 1) {
            return NEXT;
        }
        return sequence <= applied ? PASSED : AHEAD;
    }
}

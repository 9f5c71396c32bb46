package steward.chaos.history;

/// What an actor can ask the platform for.
public enum Operation {
    REPORT,
    LOOK_AT_REPORT,
    CONFIRM_ENFORCEMENT,
    CONFIRM_MESSAGE,
    READ_FEED,
    CLAIM,
    RENEW,
    GIVE_BACK,
    DECIDE,
    REFER,
    ACKNOWLEDGE,
    INVESTIGATE,
    RESOLVE,
    LIST_ESCALATIONS,
    LOOK_AT_ESCALATION,
    /// A write under a lease that is over: must be refused.
    DECIDE_TOO_LATE,
    /// A look or a write at what is not the actor's: must be refused.
    TRESPASS;

    /// Whether it counts in the share of operations that succeeded: what asks for work or does work. Reading over and over, as a desk that waits does, would
    /// hide what fails, and what must be refused has no share in what succeeds.
    public boolean counts() {
        return switch (this) {
            case REPORT,
                    CONFIRM_ENFORCEMENT,
                    CONFIRM_MESSAGE,
                    CLAIM,
                    RENEW,
                    GIVE_BACK,
                    DECIDE,
                    REFER,
                    ACKNOWLEDGE,
                    INVESTIGATE,
                    RESOLVE ->
                    true;
            case LOOK_AT_REPORT,
                    READ_FEED,
                    LIST_ESCALATIONS,
                    LOOK_AT_ESCALATION,
                    DECIDE_TOO_LATE,
                    TRESPASS ->
                    false;
        };
    }
}

package steward.triage.subject;

/// The children through which stage 3 tells what it made of a report or a decision.
public final class Told {

    /// Events of cases, to the topic of their region.
    public static final String CASES = "cases-told";

    /// What became of submissions, to their senders.
    public static final String SENDERS = "cases-told-senders";

    /// What stands of a content, to the stage of owners.
    public static final String OWNERS = "decisions-told-owners";

    private Told() {}
}

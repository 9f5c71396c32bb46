package steward.access;

/// The roles a token may carry, to be named in `@RolesAllowed`. A role says which actions are open; a [Scope] says on what.
public final class Roles {

    /// A product system: sends reports, reads its own submissions, takes its enforcement requests and messages.
    public static final String PRODUCT = "product";

    /// Decides cases in the regions, markets and languages of the token.
    public static final String MODERATOR = "moderator";

    /// Watches the queues of the regions of the token.
    public static final String LEAD = "lead";

    /// Answers for how well cases are decided: judges between people who see a case differently, and reads how far they agree. Leads nobody.
    public static final String QUALITY = "quality";

    /// Works the escalations of one team.
    public static final String SPECIALIST = "specialist";

    /// Writes and releases policy.
    public static final String POLICY_MANAGER = "policy-manager";

    /// Reads measures, never content.
    public static final String ANALYST = "analyst";

    /// Runs the installation: clients, flaggers, dead letters.
    public static final String OPERATOR = "operator";

    /// Reads everything in scope, changes nothing.
    public static final String AUDITOR = "auditor";

    private Roles() {}
}

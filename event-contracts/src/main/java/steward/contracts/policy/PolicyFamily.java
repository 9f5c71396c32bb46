package steward.contracts.policy;

/// The bodies of rules that a decision can be made under.
public enum PolicyFamily {
    COMMUNITY_STANDARDS,
    ADVERTISER_AND_COMMERCE,
    INTELLECTUAL_PROPERTY,
    ACCOUNT_AND_SUPPORT
}

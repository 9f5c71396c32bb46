package steward.contracts.cases;

/// What kind of submission a case answers.
public enum CaseKind {
    REPORT,
    NOTICE,
    INQUIRY,
    LAW_ENFORCEMENT_REQUEST,
    APPEAL
}

package steward.contracts.audit;

import steward.contracts.event.Fact;

/// Facts on `triage.audit`, keyed by who acted. Triage keeps no database, so analytics writes them into its audit log. Ids and codes only.
public sealed interface TriageAuditFact extends Fact permits AccessRefused, ParkedRecordReplayed {}

package steward.contracts.audit;

import java.time.Instant;
import steward.contracts.event.EventType;

/// An operator sent a record again that triage had parked. Once per replay.
///
/// @param by subject of the operator's token
/// @param letter where the dead letter lies, `<dead-letter topic>:<partition>:<offset>`
@EventType("steward.triage.parked-record-replayed.v1")
public record ParkedRecordReplayed(String by, String letter, Instant replayedAt)
        implements TriageAuditFact {}

package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.MessageId;

/// Somebody outside is asked to tell more, and the case waits: the time that the parties are owed stands still until the case is resumed, parked or decided. Its
/// deadline does not move.
///
/// @param question the message in which they are asked
/// @param party who is asked; never by name
/// @param answerBy when the case is resumed at the latest, answered or not
@EventType("steward.case.information-asked.v1")
public record InformationAsked(
        CaseId caseId,
        CaseKey key,
        String region,
        MessageId question,
        Party party,
        Instant answerBy,
        Instant askedAt)
        implements DecisionFact {}

package steward.contracts.access;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.PersonId;

/// A person may do nothing any more, whatever their token says.
///
/// @param by who ended it
@EventType("steward.access.ended.v1")
public record AccessEnded(PersonId person, PersonId by, Instant endedAt) implements AccessFact {}

package steward.contracts.access;

import steward.contracts.event.Fact;
import steward.contracts.id.PersonId;

/// Facts of review (the cell that serves `global`) on `access`, compacted and keyed by person: the last one of a person is what holds.
public sealed interface AccessFact extends Fact permits AccessGranted, AccessEnded {

    PersonId person();
}

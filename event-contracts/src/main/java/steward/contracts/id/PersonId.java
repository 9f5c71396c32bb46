package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Pseudonymous id of a person who signs in: the `sub` of their tokens, never a name.
public record PersonId(@JsonValue String value) {

    @JsonCreator
    public PersonId {
        Ids.require(value, "PersonId");
    }

    @Override
    public String toString() {
        return value;
    }
}

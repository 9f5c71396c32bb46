package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Pseudonymous id of a person who reviews; never a name.
public record ReviewerId(@JsonValue String value) {

    @JsonCreator
    public ReviewerId {
        Ids.require(value, "ReviewerId");
    }

    @Override
    public String toString() {
        return value;
    }
}

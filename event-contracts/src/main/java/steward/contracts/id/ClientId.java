package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of a registered product system (a client of this installation).
public record ClientId(@JsonValue String value) {

    @JsonCreator
    public ClientId {
        Ids.require(value, "ClientId");
    }

    @Override
    public String toString() {
        return value;
    }
}

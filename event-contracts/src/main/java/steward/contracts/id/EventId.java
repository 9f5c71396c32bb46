package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of an event, unique with its source for good.
public record EventId(@JsonValue String value) {

    @JsonCreator
    public EventId {
        Ids.require(value, "EventId");
    }

    @Override
    public String toString() {
        return value;
    }
}

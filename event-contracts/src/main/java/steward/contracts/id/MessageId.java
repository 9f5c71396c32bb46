package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of a message to one recipient.
public record MessageId(@JsonValue String value) {

    @JsonCreator
    public MessageId {
        Ids.require(value, "MessageId");
    }

    @Override
    public String toString() {
        return value;
    }
}

package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of an escalation to a global team.
public record EscalationId(@JsonValue String value) {

    @JsonCreator
    public EscalationId {
        Ids.require(value, "EscalationId");
    }

    @Override
    public String toString() {
        return value;
    }
}

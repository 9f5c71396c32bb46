package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of a decision, a final record.
public record DecisionId(@JsonValue String value) {

    @JsonCreator
    public DecisionId {
        Ids.require(value, "DecisionId");
    }

    @Override
    public String toString() {
        return value;
    }
}

package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of a case. Derived from its case key and the event that opened it, so that a replay makes the same one.
public record CaseId(@JsonValue String value) {

    @JsonCreator
    public CaseId {
        Ids.require(value, "CaseId");
    }

    @Override
    public String toString() {
        return value;
    }
}

package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Stable id of an enforcement request: a product system may see it again, and must act on it once.
public record EnforcementId(@JsonValue String value) {

    @JsonCreator
    public EnforcementId {
        Ids.require(value, "EnforcementId");
    }

    @Override
    public String toString() {
        return value;
    }
}

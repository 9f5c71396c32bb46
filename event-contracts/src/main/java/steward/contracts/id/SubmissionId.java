package steward.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of what a product system sent in; answered to it with the 202.
public record SubmissionId(@JsonValue String value) {

    @JsonCreator
    public SubmissionId {
        Ids.require(value, "SubmissionId");
    }

    @Override
    public String toString() {
        return value;
    }
}

package steward.review.queue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Id of a claim: it names the claim in links and events, and proves nothing.
public record ClaimId(@JsonValue String value) {

    @JsonCreator
    public ClaimId {
        if (value == null || value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("a ClaimId has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

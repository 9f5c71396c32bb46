package steward.review.queue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Proof of holding one claim, never given out twice: whoever shows an older one is turned away. Known only to the claim's holder, so it does not print.
public record FencingToken(@JsonValue String value) {

    @JsonCreator
    public FencingToken {
        if (value == null || value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("a FencingToken has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return "FencingToken";
    }
}

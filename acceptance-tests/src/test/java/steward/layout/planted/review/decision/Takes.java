package steward.layout.planted.review.decision;

import java.time.Instant;

/// Takes the time.
public class Takes {

    Instant now() {
        return Instant.now();
    }
}

package steward.review.workforce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a person was told what a category exposes them to, and agreed.
///
/// @param version of the text that they agreed to
/// @param withdrawnAt from when on they are not given it; null while they agree
record Consent(String category, String version, Instant givenAt, @Nullable Instant withdrawnAt) {

    boolean stands() {
        return withdrawnAt == null;
    }

    Consent withdrawn(Instant at) {
        return new Consent(category, version, givenAt, at);
    }
}

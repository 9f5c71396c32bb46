package steward.review.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A language test that a person passed. By itself it says nothing of a level: a client's table does.
///
/// @param language BCP 47 primary tag
/// @param test as the tables name it, such as `TOEIC-LR`
/// @param scores by the name of the score, such as `total` or `speaking`
/// @param expiresOn the last day on which it counts, until midnight UTC; null where it does not expire
/// @param issuer who issued it
public record Certificate(
        String language,
        String test,
        Map<String, BigDecimal> scores,
        LocalDate takenOn,
        @Nullable LocalDate expiresOn,
        String issuer) {

    public Certificate {
        scores = Map.copyOf(scores);
    }

    /// From which instant on it certifies nothing; null where it does not expire.
    public @Nullable Instant until() {
        return expiresOn == null
                ? null
                : expiresOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Whether both tell of one sitting of one test: the later entry corrects the earlier.
    public boolean isOfTheSameSitting(Certificate other) {
        return language.equals(other.language)
                && test.equals(other.test)
                && takenOn.equals(other.takenOn);
    }

    boolean isInForce(Instant now) {
        Instant until = until();
        return until == null || now.isBefore(until);
    }
}

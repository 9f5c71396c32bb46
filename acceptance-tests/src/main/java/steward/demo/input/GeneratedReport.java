package steward.demo.input;

import java.time.Duration;

/// One request to `POST /v1/reports`.
///
/// @param client the product system that sends it
/// @param idempotencyKey value of the `Idempotency-Key` header
/// @param body the JSON document, exactly as sent
/// @param after when it is sent, counted from the first report at a mean of one report per second; divide by the wanted rate
/// @param trait why it is in the stream
public record GeneratedReport(
        String client, String idempotencyKey, String body, Duration after, Trait trait) {

    /// What a report shows of a real day.
    public enum Trait {
        /// A person, a detector, a vetted flagger or nobody in particular reports something.
        ORDINARY,
        /// One of many on the same subject within moments.
        BURST,
        /// The same sender reports the same subject again, as a new request.
        DUPLICATE,
        /// The product system repeats a request: the same key, the same body.
        RETRY,
        /// New accounts that gang up on one target.
        BRIGADE,
        /// The same subject, reported under another market's law.
        SECOND_MARKET,
        /// A user claims a minor is in danger. The text is a placeholder.
        CHILD_SAFETY_CLAIMED,
        /// A flagger vetted for child safety says so. The text is a placeholder.
        CHILD_SAFETY_VETTED,
        /// A detector matched a known hash, here an invented one. The text is a placeholder.
        CHILD_SAFETY_KNOWN_HASH
    }
}

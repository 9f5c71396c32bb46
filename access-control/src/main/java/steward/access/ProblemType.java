package steward.access;

import java.util.Locale;

/// Every kind of refusal there is, with its status. The catalogue for callers is `docs/problems.md`. What a service refuses for a reason of its own is one
/// of these kinds, told apart by the `rule` of its [Violation].
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not well-formed JSON in UTF-8"),
    UNKNOWN_FIELD(400, "The body has a field that is not known"),
    WRONG_TYPE(400, "A value has the wrong type"),
    MISSING_BODY(400, "The request needs a body"),
    MALFORMED_REQUEST(400, "The request is malformed"),
    NOT_SIGNED_IN(401, "The request needs a valid token"),
    NOT_ALLOWED(403, "The token does not allow this"),
    NOT_FOUND(404, "There is nothing here for you"),
    METHOD_NOT_ALLOWED(405, "The path does not know this method"),
    NOT_ACCEPTABLE(406, "None of the accepted formats can be given"),
    REQUEST_TIMEOUT(408, "The body took too long"),
    CONFLICT(409, "The state of the matter does not allow this"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a format that is not read here"),
    UNSUPPORTED_ENCODING(415, "The body is compressed"),
    INVALID(422, "A value breaks a rule"),
    UNKNOWN_VALUE(422, "A value is none of the allowed ones"),
    UNSTORABLE_TEXT(422, "A text has characters that cannot be stored"),
    KEY_REUSED(422, "The Idempotency-Key was used for another body"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    UNEXPECTED(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available at the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The stable name, for example `urn:steward:problem:unknown-field`.
    public String urn() {
        return "urn:steward:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

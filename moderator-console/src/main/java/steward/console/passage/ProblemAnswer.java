package steward.console.passage;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import steward.console.passage.Passage.Refused;

/// What the console itself has to say, in the form that services use for it (RFC 9457).
///
/// @param body the whole document
record ProblemAnswer(int status, Buffer body) {

    static final String MEDIA_TYPE = "application/problem+json";

    /// The call broke a rule of the passage.
    static ProblemAnswer refused(Refused refused) {
        return of(
                refused.status(),
                switch (refused.status()) {
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    default -> "not-allowed";
                },
                "The console does not pass this on",
                new JsonArray()
                        .add(
                                new JsonObject()
                                        .put("field", refused.field())
                                        .put("rule", refused.rule())
                                        .put("expected", refused.expected())));
    }

    /// Nobody is signed in, or nobody any more.
    static ProblemAnswer signedOut() {
        return of(401, "not-signed-in", "Sign in again", new JsonArray());
    }

    /// The service does not answer. Whether it took what was sent is not known.
    static ProblemAnswer away() {
        return of(503, "unavailable", "The service does not answer", new JsonArray());
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body);
    }

    private static ProblemAnswer of(int status, String type, String title, JsonArray errors) {
        JsonObject problem =
                new JsonObject()
                        .put("type", "urn:steward:problem:" + type)
                        .put("title", title)
                        .put("status", status);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        return new ProblemAnswer(status, problem.toBuffer());
    }
}

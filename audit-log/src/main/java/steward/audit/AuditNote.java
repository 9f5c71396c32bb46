package steward.audit;

import org.jspecify.annotations.Nullable;

/// One entry of the audit log as it is handed in; the database adds number and time.
///
/// @param action in the field's words: `decide-case`; for refusals the operation, `GET /v1/cases/{caseId}`
/// @param outcome a code: `DONE`, an outcome of the domain, an HTTP status
/// @param times how often it happened; more than once for refusals only, which are gathered
public record AuditNote(
        Kind kind, Actor actor, String action, Matter matter, String outcome, int times) {

    private static final String DONE = "DONE";

    /// Kinds of entries.
    public enum Kind {
        WRITE,
        LOOK,
        REFUSAL
    }

    /// Something was changed.
    public static AuditNote write(Actor actor, String action, Matter matter) {
        return new AuditNote(Kind.WRITE, actor, action, matter, DONE, 1);
    }

    /// Content was shown.
    public static AuditNote look(Actor actor, String action, Matter matter) {
        return new AuditNote(Kind.LOOK, actor, action, matter, DONE, 1);
    }

    /// A request was turned away.
    ///
    /// @param about the id in the path; null where there is none that may be written down
    /// @param status of the answer, 401, 403 or 404
    public static AuditNote refusal(
            Actor actor, String operation, @Nullable String about, int status, int times) {
        return new AuditNote(
                Kind.REFUSAL,
                actor,
                operation,
                new Matter("request", about, null, null),
                Integer.toString(status),
                times);
    }

    /// With the outcome as a code of the domain.
    public AuditNote endingIn(String code) {
        return new AuditNote(kind, actor, action, matter, code, times);
    }
}

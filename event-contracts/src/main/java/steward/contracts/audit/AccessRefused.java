package steward.contracts.audit;

import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;

/// Triage turned requests away: nobody signed in (401), not theirs to do (403), not there (404). Refusals are gathered for some seconds.
///
/// @param operation method and template of the path, `GET /v1/operations/dead-letters/{id}`
/// @param about the id in the path; null where there is none that may be written down
/// @param times how often it happened
@EventType("steward.triage.access-refused.v1")
public record AccessRefused(
        Asker asker, String operation, @Nullable String about, int status, int times)
        implements TriageAuditFact {

    /// Who asked, as far as the token says.
    ///
    /// @param id subject of the token; null for nobody
    /// @param role one that the token names; null where it names none
    /// @param vendor the firm a person works for
    /// @param client the product system the token belongs to
    public record Asker(
            Kind kind,
            @Nullable String id,
            @Nullable String role,
            @Nullable String vendor,
            @Nullable String client) {

        /// A request whose sender is unknown.
        public static final Asker NOBODY = new Asker(Kind.NOBODY, null, null, null, null);
    }

    /// Kinds of askers.
    public enum Kind {
        PERSON,
        PRODUCT,
        NOBODY
    }
}

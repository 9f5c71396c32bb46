package steward.triage.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import steward.access.ProblemException;
import steward.access.Roles;

/// Which policy release triage judges by. Operators and analysts.
@Path("/v1/releases")
class ReleaseResource {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final PolicyShelf shelf;
    private final Clock clock;

    ReleaseResource(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /// The release in force now; 503 while none was read.
    @GET
    @Path("/current")
    @RolesAllowed({Roles.OPERATOR, Roles.ANALYST})
    public ReleaseView current() {
        Releases releases = shelf.releases();
        if (releases.isEmpty()) {
            throw ProblemException.unavailable(ASK_AGAIN);
        }
        return ReleaseView.of(releases.inForceAt(clock.instant()), shelf.refused());
    }

    /// A release, for people who run the platform.
    ///
    /// @param refused releases that triage cannot judge by, and why
    record ReleaseView(
            String release, Instant effectiveFrom, int categories, List<String> refused) {

        static ReleaseView of(Release release, List<String> refused) {
            return new ReleaseView(
                    release.version(),
                    release.effectiveFrom(),
                    release.categories().size(),
                    refused);
        }
    }
}

package steward.review.policy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.messaging.Transactions;

/// The rules in force, for whoever is signed in.
@Path("/v1/policies/current")
class PolicyResource {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final PolicyLibrary library;
    private final Transactions transactions;

    PolicyResource(PolicyLibrary library, Transactions transactions) {
        this.library = library;
        this.transactions = transactions;
    }

    @GET
    @RolesAllowed({
        Roles.PRODUCT,
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The policy release in force: categories and clauses",
            description = "Open to every role.")
    public Uni<PolicyView> current() {
        return transactions
                .in(session ->
                        library.inForce(session)
                                .onFailure(NoPolicyYet.class)
                                .transform(_ -> ProblemException.unavailable(SOON)))
                .map(policy ->
                        new PolicyView(policy.release(), policy.categories(), policy.clauses()));
    }
}

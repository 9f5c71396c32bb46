package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.Roles;
import steward.messaging.Transactions;
import steward.review.policy.PolicyLibrary;

/// What reviewers may ask those whom a case concerns.
@Path("/v1/questions")
class CatalogueResource {

    private final Transactions transactions;
    private final PolicyLibrary library;

    CatalogueResource(Transactions transactions, PolicyLibrary library) {
        this.transactions = transactions;
        this.library = library;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD})
    @Operation(
            summary = "The questions that may be asked",
            description =
                    "Those of the policy in force: its notices named question.<party>.<name>.")
    public Uni<CatalogueView> catalogue() {
        return transactions
                .in(library::inForce)
                .map(policy -> CatalogueView.of(new Catalogue(policy.notices())));
    }
}

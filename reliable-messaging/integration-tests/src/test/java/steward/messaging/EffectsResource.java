package steward.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import steward.access.Roles;

/// How many effects there are, asked of the database with a request.
@Path("/v1/effects")
public class EffectsResource {

    private final Transactions transactions;

    EffectsResource(Transactions transactions) {
        this.transactions = transactions;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Uni<Long> count() {
        return transactions.in(session ->
                session.createNativeQuery("select count(*) from effect", Long.class)
                        .getSingleResult());
    }
}

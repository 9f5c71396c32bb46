package steward.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.messaging.Transactions;

/// Something that people may write and look at.
@Path("/v1/things/{id}")
class TrialResource {

    private final AuditLog audit;
    private final Transactions transactions;
    private final CurrentCaller current;

    TrialResource(AuditLog audit, Transactions transactions, CurrentCaller current) {
        this.audit = audit;
        this.transactions = transactions;
        this.current = current;
    }

    @POST
    @RolesAllowed(Roles.MODERATOR)
    public Uni<String> write(@PathParam("id") String id) {
        Caller caller = current.get();
        return transactions
                .in(session ->
                        audit.note(
                                AuditNote.write(
                                        Actor.of(caller, Roles.MODERATOR),
                                        "write-thing",
                                        Matter.of("thing", id).in("emea")),
                                session))
                .replaceWith("written");
    }

    @GET
    @RolesAllowed(Roles.LEAD)
    public Uni<String> read(@PathParam("id") String id) {
        return Uni.createFrom().failure(ProblemException.notFound());
    }
}

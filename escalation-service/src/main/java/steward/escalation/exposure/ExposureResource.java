package steward.escalation.exposure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.exposure.Seen;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.Escalations;
import steward.escalation.team.Reach;
import steward.messaging.Transactions;

/// Where a specialist's tool says what its user had to look at.
@Path("/v1/escalations/{id}/exposure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SPECIALIST)
@Tag(name = "escalations")
class ExposureResource {

    private final Escalations escalations;
    private final ReportSeen reporting;
    private final Transactions transactions;
    private final CurrentCaller caller;

    ExposureResource(
            Escalations escalations,
            ReportSeen reporting,
            Transactions transactions,
            CurrentCaller caller) {
        this.escalations = escalations;
        this.reporting = reporting;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Says for how long what of an escalation was visible to you",
            description =
                    "Role: specialist, own team. All since you read it, by medium and whether it was seen as it is: totals only grow, so that the same may be sent again."
                            + " What is beyond the time since does not count. With `left` you are done looking; else it ends when nothing was said for ten minutes, and"
                            + " where nothing ever was, half of the time counts. 409 where you have not read it, or have left it.")
    public Uni<ExposureView> report(
            @PathParam("id") @NotBlank @Size(max = 100) String id,
            @NotNull @Valid ExposureRequest request) {
        Caller who = caller.get();
        Reach reach = Reach.of(who);
        ReportSeen.Said said =
                new ReportSeen.Said(
                        who.reviewer(),
                        request.all(),
                        request.leaves(),
                        Actor.of(who, Roles.SPECIALIST));
        return transactions
                .in(session -> reported(new EscalationId(id), reach, said, session))
                .map(ExposureView::new);
    }

    private Uni<List<Seen>> reported(
            EscalationId id, Reach reach, ReportSeen.Said said, Mutiny.Session session) {
        return escalations
                .find(id, reach, session)
                .chain(found ->
                        found == null || !reach.worksFor(found.asked().team())
                                ? Uni.createFrom().failure(ProblemException.notFound())
                                : reporting.report(found, said, session));
    }
}

package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.CurrentCaller;
import steward.access.Roles;
import steward.review.policy.CellConfig;

/// What waits where.
@Path("/v1/queues")
class QueueResource {

    private final Queues queues;
    private final CurrentCaller current;
    private final CellConfig cell;

    QueueResource(Queues queues, CurrentCaller current, CellConfig cell) {
        this.queues = queues;
        this.current = current;
        this.cell = cell;
    }

    /// The answer: lanes with open cases.
    record QueuesView(List<QueueView> queues) {}

    @GET
    @RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Counts the open cases per lane within your regions and markets")
    public Uni<QueuesView> open() {
        return queues.open(Reach.of(current.get(), cell.regions())).map(QueuesView::new);
    }
}

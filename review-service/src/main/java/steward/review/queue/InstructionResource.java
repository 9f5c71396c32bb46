package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.IdSource;
import steward.review.policy.CellConfig;

/// Where leads pause, drain and divert queues.
@Path("/v1/queues/instructions")
class InstructionResource {

    private static final int CREATED = 201;

    private final InstructQueues instructing;
    private final CurrentCaller current;
    private final CellConfig cell;
    private final Clock clock;
    private final IdSource ids;

    InstructionResource(
            InstructQueues instructing,
            CurrentCaller current,
            CellConfig cell,
            Clock clock,
            IdSource ids) {
        this.instructing = instructing;
        this.current = current;
        this.cell = cell;
        this.clock = clock;
        this.ids = ids;
    }

    /// The answer: what is in force.
    record InstructionsView(List<Instruction> instructions) {}

    @GET
    @RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Lists what is in force for queues within your regions and markets")
    public Uni<InstructionsView> inForce() {
        return instructing
                .inForce(Reach.of(current.get(), cell.regions()))
                .map(InstructionsView::new);
    }

    @POST
    @RolesAllowed(Roles.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(CREATED)
    @Operation(
            summary = "Pauses, drains or diverts queues for a while",
            description =
                    "Within your regions and markets. PAUSE: nothing is offered or taken up. DRAIN: nothing is offered, what people have is finished. DIVERT:"
                            + " offered also to the people of another market or language, who need the same clearances.")
    public Uni<Instruction> give(@NotNull @Valid InstructionRequest request) {
        Caller caller = current.get();
        if (caller.vendor() != null) {
            throw ProblemException.forbidden("a lead of no outside firm: queues are everyone's");
        }
        Reach reach = Reach.of(caller, cell.regions());
        Instruction given = instructionOf(request, caller, reach);
        if (!given.isWithin(reach)) {
            throw ProblemException.invalid(
                    "markets", "in-scope", "a region and markets that you lead");
        }
        return instructing.give(given, Actor.of(caller, Roles.LEAD)).replaceWith(given);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.LEAD)
    @Operation(
            summary = "Takes an instruction back before its time",
            description = "Again changes nothing.")
    public Uni<Instruction> end(@Size(max = 100) String id) {
        Caller caller = current.get();
        return instructing
                .end(
                        id,
                        Reach.of(caller, cell.regions()),
                        Actor.of(caller, Roles.LEAD),
                        caller.id())
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private Instruction instructionOf(InstructionRequest request, Caller caller, Reach reach) {
        Instant now = clock.instant();
        if (!request.until().isAfter(now)
                || request.until().isAfter(now.plus(Instruction.LONGEST))) {
            throw ProblemException.invalid(
                    "until", "ahead", "a time ahead, at most 7 days from now");
        }
        if (!request.saysWhereTo()) {
            throw ProblemException.invalid(
                    "toMarket",
                    "where-to",
                    "toMarket or toLanguage or both with DIVERT, and neither with anything else");
        }
        return new Instruction(
                ids.next().toString(),
                request.region(),
                request.kind(),
                Instruction.marketsOf(request.markets(), reach.markets()),
                request.languages(),
                request.categories(),
                request.toMarket(),
                request.toLanguage(),
                request.reason(),
                caller.id(),
                now,
                request.until(),
                null,
                null);
    }
}

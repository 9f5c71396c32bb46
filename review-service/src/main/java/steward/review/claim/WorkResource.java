package steward.review.claim;

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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;
import steward.review.claim.TakeAside.Taking;

/// A person's own work.
@Path("/v1/work")
@RolesAllowed(Roles.MODERATOR)
class WorkResource {

    private final ShowWork showing;
    private final TakeAside taking;
    private final CurrentCaller current;
    private final Claimants claimants;

    WorkResource(ShowWork showing, TakeAside taking, CurrentCaller current, Claimants claimants) {
        this.showing = showing;
        this.taking = taking;
        this.current = current;
        this.claimants = claimants;
    }

    @GET
    @Operation(
            summary = "Lists your own work",
            description =
                    "What you hold, what was handed to you, what you put aside, and what became of what you referred. No content: take up a case to see it.")
    public Uni<WorkView> work() {
        Caller caller = current.get();
        return showing.of(caller.reviewer(), claimants.regionsOf(caller));
    }

    @POST
    @Path("/{caseId}/claim")
    @Operation(
            summary = "Takes up what waits for you",
            description =
                    "201 with a new claim and its own fencing token. 409 while you hold another case or its queue is paused; 404 where it does not wait for you any more.")
    public Uni<RestResponse<ClaimView>> take(@Size(max = 100) String caseId) {
        return taking.take(new CaseId(caseId), claimants.of(current.get(), null))
                .map(WorkResource::taken);
    }

    @POST
    @Path("/{caseId}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives back what waits for you",
            description = "It goes back to the queue. TOO_HARD never counts against you.")
    public Uni<RestResponse<Void>> giveBack(
            @Size(max = 100) String caseId, @NotNull @Valid GiveBackRequest request) {
        return taking.giveBack(
                        new CaseId(caseId), claimants.of(current.get(), null), request.reason())
                .map(given -> {
                    taken(given);
                    return RestResponse.noContent();
                });
    }

    private static RestResponse<ClaimView> taken(Taking taking) {
        return switch (taking) {
            case Taking.Taken(ClaimView claim) ->
                    RestResponse.status(RestResponse.Status.CREATED, claim);
            case Taking.GivenBack _ -> RestResponse.noContent();
            case Taking.HandsFull _ ->
                    throw ProblemException.conflict(
                            "caseId",
                            "one-at-a-time",
                            "no other case in hand: decide it, put it aside or give it back");
            case Taking.OnBreak(Instant since) ->
                    throw ProblemException.conflict(
                            "break",
                            "ended",
                            "the end of your break since %s: POST /v1/breaks/end".formatted(since));
            case Taking.Capped _ ->
                    throw ProblemException.conflict(
                            "caseId",
                            "within-caps",
                            "other work: your cap is reached; give it back, or wait until your day or week is over");
            case Taking.Paused _ ->
                    throw ProblemException.conflict(
                            "caseId", "not-paused", "a case whose queue is not paused");
            case Taking.NotFound _ -> throw ProblemException.notFound();
        };
    }
}

package steward.review.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.policy.CellConfig;
import steward.review.queue.Reach;

/// Where many linked cases are decided alike.
@Path("/v1/bulk")
@Consumes(MediaType.APPLICATION_JSON)
class BulkResource {

    private final AskInBulk asking;
    private final CurrentCaller current;
    private final CellConfig cell;

    BulkResource(AskInBulk asking, CurrentCaller current, CellConfig cell) {
        this.asking = asking;
        this.current = current;
        this.cell = cell;
    }

    @POST
    @RolesAllowed({Roles.LEAD, Roles.MODERATOR})
    @Operation(
            summary = "One judgement on many linked cases",
            description =
                    "Moderators: linked to the case that they hold. Each case is decided once, by itself, under what governs it, or refused with the reason and left in the"
                            + " queue. What needs two persons is refused. Follow it at GET /v1/bulk/{id}. The same Idempotency-Key with the same body answers the same again.")
    public Uni<RestResponse<BulkView>> ask(
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key,
            @NotNull @Valid BulkRequest request) {
        Caller caller = current.get();
        return asking.ask(new AskInBulk.Command(caller, authorityOf(caller), request, key))
                .map(BulkResource::answer);
    }

    @GET
    @Path("/{bulkId}")
    @RolesAllowed({Roles.LEAD, Roles.MODERATOR})
    @Operation(
            summary = "How far a judgement on many cases has come",
            description = "Your own, else 404.")
    public Uni<BulkView> progress(@Size(max = 100) String bulkId) {
        return asking.progress(bulkId, authorityOf(current.get()))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private Authority authorityOf(Caller caller) {
        return new Authority(
                caller.reviewer(),
                caller.has(Roles.LEAD) ? Roles.LEAD : Roles.MODERATOR,
                caller.vendor(),
                Reach.of(caller, cell.regions()));
    }

    private static RestResponse<BulkView> answer(AskInBulk.Result result) {
        return switch (result) {
            case AskInBulk.Result.Asked(BulkView view) ->
                    RestResponse.status(RestResponse.Status.ACCEPTED, view);
            case AskInBulk.Result.Again(BulkView view) ->
                    RestResponse.status(RestResponse.Status.ACCEPTED, view);
            case AskInBulk.Result.KeyReused _ -> throw ProblemException.keyReused();
            case AskInBulk.Result.NotFound _ -> throw ProblemException.notFound();
            case AskInBulk.Result.TooMany(int most) ->
                    throw ProblemException.invalid(
                            "cases", "at-most", "at most %d cases".formatted(most));
        };
    }
}

package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.ClientId;
import steward.intake.client.CallingClient;
import steward.intake.feed.Enforcement.Answering;

/// The way back to product systems: what they are asked to do and to deliver, and what they answer.
@Path("/v1")
@Tag(name = "Feed")
@RolesAllowed(Roles.PRODUCT)
@Produces(MediaType.APPLICATION_JSON)
class FeedResource {

    private final ReadFeed readFeed;
    private final AnswerEnforcement answerEnforcement;
    private final ConfirmDelivery confirmDelivery;
    private final CallingClient caller;
    private final CurrentCaller current;

    FeedResource(
            ReadFeed readFeed,
            AnswerEnforcement answerEnforcement,
            ConfirmDelivery confirmDelivery,
            CallingClient caller,
            CurrentCaller current) {
        this.readFeed = readFeed;
        this.answerEnforcement = answerEnforcement;
        this.confirmDelivery = confirmDelivery;
        this.caller = caller;
        this.current = current;
    }

    @GET
    @Path("/feed")
    @Operation(
            summary = "What is to be done and delivered",
            description =
                    "Role: product; only the client's own. Unanswered items after the cursor, in order; waits up to `wait` seconds for one. An item stays until it is"
                            + " answered, so start again from 0 to see what was left.")
    public Uni<FeedView> feed(
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(20) int wait,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        ClientId client = caller.get();
        return readFeed.read(client, after, limit, Duration.ofSeconds(wait))
                .map(items -> FeedView.of(items, after));
    }

    @POST
    @Path("/enforcements/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What became of an enforcement request",
            description =
                    "Role: product; only the client's own, else 404. The first outcome stands: the same again is 200, another is 409.")
    public Uni<RestResponse<Void>> outcome(
            @PathParam("id") String id, @Valid @NotNull OutcomeRequest request) {
        return answerEnforcement
                .answer(caller.get(), id, request, Actor.of(current.get(), Roles.PRODUCT))
                .map(found -> answered(found.orElseThrow(ProblemException::notFound)));
    }

    @POST
    @Path("/messages/{id}/delivered")
    @Operation(
            summary = "A message was delivered",
            description = "Role: product; only the client's own, else 404. Again is the same.")
    public Uni<RestResponse<Void>> delivered(@PathParam("id") String id) {
        return confirmDelivery
                .confirm(caller.get(), List.of(id), Actor.of(current.get(), Roles.PRODUCT))
                .map(unknown -> {
                    if (!unknown.isEmpty()) {
                        throw ProblemException.notFound();
                    }
                    return RestResponse.ok();
                });
    }

    @POST
    @Path("/messages/delivered")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Messages were delivered",
            description =
                    "Role: product. Up to 500 at once, as a page of the feed has; again is the same. Answers which ids are no message of the client's.")
    public Uni<DeliveredView> delivered(@Valid @NotNull DeliveredRequest request) {
        return confirmDelivery
                .confirm(caller.get(), request.messageIds(), Actor.of(current.get(), Roles.PRODUCT))
                .map(DeliveredView::new);
    }

    private static RestResponse<Void> answered(Answering answering) {
        return switch (answering) {
            case Answering.First _, Answering.Again _ -> RestResponse.ok();
            case Answering.Contradiction contradiction ->
                    throw ProblemException.conflict(
                            "outcome",
                            "first-stands",
                            contradiction.stands().name() + ", which was said before");
        };
    }
}

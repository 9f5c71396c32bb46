package steward.review.watch;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.Roles;

/// What waits where, as it changes.
@Path("/v1/queues/live")
class WatchResource {

    private static final long RECONNECT_MILLIS = 3_000;

    private final WatchQueues watching;
    private final CurrentCaller current;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    WatchResource(
            WatchQueues watching,
            CurrentCaller current,
            SecurityIdentity identity,
            CurrentVertxRequest request) {
        this.watching = watching;
        this.current = current;
        this.identity = identity;
        this.request = request;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "The figures of `GET /v1/queues`, sent whenever they change",
            description =
                    "Server-sent events, the first at once, each with all figures within your regions and markets, so that none is missed by whoever connects again:"
                            + " `Last-Event-ID` is not needed. A comment says now and then that the stream lives. It ends when the token expires or access does;"
                            + " who does not read is dropped.")
    @APIResponse(
            responseCode = "200",
            description = "events named `queues`",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FiguresView.class)))
    public Multi<OutboundSseEvent> live(@Context Sse events) {
        Caller caller = current.get();
        HttpServerResponse response = request.getCurrent().response();
        return watching.watch(caller, expiryOfToken(), response::reset)
                .map(told -> eventOf(told, events));
    }

    /// Whoever is signed in by no token has no time.
    private Instant expiryOfToken() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    private static OutboundSseEvent eventOf(Told told, Sse events) {
        return switch (told) {
            case Told.Figures figures ->
                    events.newEventBuilder()
                            .id(Long.toString(figures.id()))
                            .name("queues")
                            .reconnectDelay(RECONNECT_MILLIS)
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(FiguresView.class, new FiguresView(figures.queues()))
                            .build();
            case Told.StillHere _ -> events.newEventBuilder().comment("nothing new").build();
        };
    }
}

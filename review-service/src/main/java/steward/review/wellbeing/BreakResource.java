package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.Roles;
import steward.audit.Actor;

/// Breaks from the work. They count as work.
@Path("/v1/breaks")
@RolesAllowed({Roles.MODERATOR, Roles.SPECIALIST})
class BreakResource {

    private final TakeBreak taking;
    private final EndBreak ending;
    private final CurrentCaller current;
    private final Clock clock;

    BreakResource(TakeBreak taking, EndBreak ending, CurrentCaller current, Clock clock) {
        this.taking = taking;
        this.ending = ending;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Begins a break",
            description =
                    "It counts as work, and you need not say why. No case is handed to you until you end it. Again while one is under way: the same. 409 while you hold a"
                            + " case.")
    public Uni<BreakView> begin() {
        Caller caller = current.get();
        return taking.take(caller.id(), Actor.of(caller, Roles.MODERATOR, Roles.SPECIALIST))
                .map(begun -> BreakView.of(begun, clock.instant()));
    }

    @POST
    @Path("/end")
    @Operation(summary = "Ends your break", description = "204 where none is under way.")
    public Uni<RestResponse<BreakView>> end() {
        Caller caller = current.get();
        return ending.end(caller.id(), Actor.of(caller, Roles.MODERATOR, Roles.SPECIALIST))
                .map(ended ->
                        ended.map(row -> RestResponse.ok(BreakView.of(row, clock.instant())))
                                .orElseGet(RestResponse::noContent));
    }
}

package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;

/// Who is at work.
@Path("/v1/shifts")
@RolesAllowed({Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR})
class ShiftResource {

    private final ShowProfiles showing;
    private final Callers callers;

    ShiftResource(ShowProfiles showing, Callers callers) {
        this.showing = showing;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Who is on shift at an instant",
            description =
                    "Now, where no instant is named. Each shift is kept by the wall clock of its own time zone. A page looks at `limit` people with shifts and shows those"
                            + " who are at work.")
    public Uni<OnShiftView> onShift(
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
        return showing.onShift(at, after, limit, callers.sight());
    }
}

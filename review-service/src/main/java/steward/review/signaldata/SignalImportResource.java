package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.policy.GlobalCell;

/// Banks of hashes, many entries at a time. Only the cell that serves `global` has them.
@Path("/v1/signals/imports")
class SignalImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final ImportHashes importing;
    private final SettleImport settling;
    private final GlobalCell door;
    private final Clock clock;

    SignalImportResource(
            ImportHashes importing, SettleImport settling, GlobalCell door, Clock clock) {
        this.importing = importing;
        this.settling = settling;
        this.door = door;
        this.clock = clock;
    }

    @POST
    @Consumes(NDJSON)
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Proposes many media to be looked for",
            description =
                    "NDJSON, {bank, algorithm, hash, category, confirmed?} per line, at most 10 000 lines and 4 MiB (256 KiB without Content-Length). A bad line keeps no"
                            + " other out and is answered with its number; where no line is good, 422. They are approved together by somebody else. The same"
                            + " Idempotency-Key with the same body answers the same again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = HashLineRequest.class)))
    public Uni<RestResponse<ImportView>> take(
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key,
            @QueryParam("because") @NotBlank @Size(max = 1000) String because,
            byte @Nullable [] body) {
        Caller caller = door.caller();
        byte[] sent = body == null ? new byte[0] : body;
        return importing
                .take(sent, ImportHashes.Wish.of(sent, because, key, caller))
                .map(imported ->
                        RestResponse.status(RestResponse.Status.CREATED, ImportView.of(imported)));
    }

    @GET
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "What was imported, the latest first",
            description =
                    "What nobody has approved or withdrawn yet has neither `approvedBy` nor `withdrawnBy`. `next` is the `before` of what follows.")
    public Uni<ImportView.Page> list(
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        door.caller();
        return settling.latest(instant(before), limit)
                .map(found -> ImportView.Page.of(found, limit));
    }

    private static @Nullable Instant instant(@Nullable String before) {
        if (before == null) {
            return null;
        }
        try {
            Instant asked = Instant.parse(before);
            if (asked.isAfter(EARLIEST) && asked.isBefore(LATEST)) {
                return asked;
            }
        } catch (DateTimeParseException e) {
            // Answered below, as what no calendar of the database has.
        }
        throw ProblemException.invalid(
                "before", "instant", "an ISO 8601 instant such as 2026-01-31T12:00:00Z");
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.AUDITOR})
    @Operation(summary = "What was imported together, and what became of it")
    public Uni<ImportView> show(@PathParam("importId") @Size(max = 100) String importId) {
        door.caller();
        return settling.show(importId).map(ImportView::of);
    }

    @POST
    @Path("/{importId}/approval")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Publishes what somebody else imported, all of it that still waits",
            description = "Entries that were refused, replaced or withdrawn stay as they are.")
    public Uni<ImportView> approve(@PathParam("importId") @Size(max = 100) String importId) {
        Caller caller = door.caller();
        return settling.approve(importId, caller, clock.instant()).map(ImportView::of);
    }

    @POST
    @Path("/{importId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Takes out at once what was imported together",
            description =
                    "Nobody has to agree. Entries of which a later revision is published stay. Again changes nothing.")
    public Uni<ImportView> withdraw(
            @PathParam("importId") @Size(max = 100) String importId,
            @NotNull @Valid WithdrawalRequest request) {
        Caller caller = door.caller();
        return settling.withdraw(importId, request.because(), caller, clock.instant())
                .map(ImportView::of);
    }
}

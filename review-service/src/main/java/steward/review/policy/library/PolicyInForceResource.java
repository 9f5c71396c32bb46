package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.policy.ClauseInMarket;
import steward.review.policy.ClauseVersions;
import steward.review.policy.GlobalCell;

/// What is in force where and when. Only the cell that serves `global` answers.
@Path("/v1/policies")
class PolicyInForceResource {

    private static final String MARKET = "[A-Z]{2}";

    private final ReadLibrary reading;
    private final GlobalCell door;

    PolicyInForceResource(ReadLibrary reading, GlobalCell door) {
        this.reading = reading;
        this.door = door;
    }

    @GET
    @Path("/in-force")
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The clauses in force in a market on a day",
            description =
                    "With the overlays that apply, and why they differ. Days are in UTC; today where none is asked for; a day to come shows what is scheduled so far.")
    public Uni<InForceView> inForce(
            @QueryParam("market") @NotNull @Pattern(regexp = MARKET) String market,
            @QueryParam("on") @Nullable String on) {
        door.caller();
        LocalDate day = on == null ? reading.today() : Days.of("on", on);
        return reading.shelf()
                .map(shelf -> new InForceView(market, day, shelf.clausesIn(market, day)));
    }

    @GET
    @Path("/governing")
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The version of a clause that governs a piece of content",
            description =
                    "By the day it was posted or reported, as the clause says; without `posted` the report counts. Content that is older than the clause adds no strike.")
    public Uni<GoverningView> governing(
            @QueryParam("clause") @NotNull @Pattern(regexp = PartName.ID_FORM) String clause,
            @QueryParam("market") @NotNull @Pattern(regexp = MARKET) String market,
            @QueryParam("posted") @Nullable String posted,
            @QueryParam("reported") @Nullable String reported) {
        door.caller();
        LocalDate on = reported == null ? reading.today() : Days.of("reported", reported);
        LocalDate before = posted == null ? null : Days.of("posted", posted);
        return reading.shelf()
                .map(shelf ->
                        Optional.ofNullable(shelf.clauses().get(clause))
                                .flatMap(versions -> versions.governing(before, on))
                                .map(found -> view(found, market, shelf))
                                .orElseThrow(ProblemException::notFound));
    }

    private static GoverningView view(ClauseVersions.Governing found, String market, Shelf shelf) {
        return new GoverningView(
                found.day(),
                found.addsStrike(),
                ClauseInMarket.of(found.clause(), market, found.day(), shelf.overlays()));
    }
}

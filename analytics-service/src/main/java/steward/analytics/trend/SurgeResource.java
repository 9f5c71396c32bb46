package steward.analytics.trend;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import steward.access.Roles;
import steward.analytics.region.SeenRegions;
import steward.messaging.Transactions;

/// The surges that were told, within the regions of the caller: numbers only.
@Path("/v1/surges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.LEAD, Roles.POLICY_MANAGER})
@Tag(name = "surges")
class SurgeResource {

    private final ToldSurges surges;
    private final Transactions transactions;
    private final SeenRegions regions;
    private final Clock clock;

    SurgeResource(ToldSurges surges, Transactions transactions, SeenRegions regions, Clock clock) {
        this.surges = surges;
        this.transactions = transactions;
        this.regions = regions;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Surges that stand and that are over, the newest first",
            description =
                    "Roles: analyst, lead, policy-manager; of markets in the caller's regions. `standing` says whether one counts now, `latest` and `peak` by how much it"
                            + " exceeds what is usual, `precision` where it is written how often that is right.")
    public Uni<SurgeView.Page> list(
            @QueryParam("market") @DefaultValue("") @Pattern(regexp = "|[A-Za-z]{2}|other")
                    String market,
            @QueryParam("category") @DefaultValue("") @Pattern(regexp = "[A-Za-z0-9_.-]{0,100}")
                    String category,
            @QueryParam("after") @DefaultValue("") @Pattern(regexp = "|[0-9a-f-]{36}") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        SurgeQuery query =
                new SurgeQuery(
                        market.length() == 2 ? market.toUpperCase(Locale.ROOT) : market,
                        category,
                        after,
                        limit,
                        regions.now());
        return transactions
                .in(session -> surges.page(query, session))
                .map(found -> SurgeView.Page.of(found, limit, clock.instant()));
    }
}

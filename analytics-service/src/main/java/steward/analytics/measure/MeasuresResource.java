package steward.analytics.measure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;
import steward.analytics.region.SeenRegions;
import steward.messaging.Transactions;

/// Measures over REST: numbers only, within the regions of the caller.
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.LEAD, Roles.OPERATOR})
@Tag(name = "measures")
class MeasuresResource {

    private final Measures measures;
    private final Transactions transactions;
    private final SeenRegions regions;
    private final Clock clock;

    MeasuresResource(
            Measures measures, Transactions transactions, SeenRegions regions, Clock clock) {
        this.measures = measures;
        this.transactions = transactions;
        this.regions = regions;
        this.clock = clock;
    }

    /// The parameters of a request.
    static class Parameters {
        @QueryParam("from")
        @Nullable String from;

        @QueryParam("to")
        @Nullable String to;

        @QueryParam("step")
        @Nullable String step;

        @QueryParam("market")
        @Nullable String market;

        @QueryParam("category")
        @Nullable String category;

        @QueryParam("language")
        @Nullable String language;
    }

    @GET
    @Operation(
            summary = "Counts and times to decision per step of time",
            description =
                    "Roles: analyst, lead, operator. `from` (inclusive) and `to` (exclusive) are instants, the last hour by"
                            + " default; `step` is minute, hour or day; `market`, `category` and `language` narrow the"
                            + " slice. Only steps in which something happened are listed.")
    public Uni<MeasuresView> perStep(@BeanParam Parameters parameters) {
        MeasureQuery query = MeasureQuery.of(asked(parameters), regions.now(), clock.instant());
        return transactions.in(session ->
                measures.counts(query, session)
                        .chain(counts ->
                                measures.times(query, session)
                                        .map(times -> MeasuresView.of(query, counts, times))));
    }

    @GET
    @Path("/totals")
    @Operation(
            summary = "Counts by event type and times to decision over the whole span",
            description =
                    "Roles: analyst, lead, operator. Parameters as for the measures per step.")
    public Uni<MeasuresView.StepView> totals(@BeanParam Parameters parameters) {
        MeasureQuery query =
                MeasureQuery.ofTotals(asked(parameters), regions.now(), clock.instant());
        return transactions.in(session ->
                measures.counts(query, session)
                        .chain(counts ->
                                measures.times(query, session)
                                        .map(times -> MeasuresView.total(query, counts, times))));
    }

    private static MeasureQuery.Asked asked(Parameters asked) {
        return new MeasureQuery.Asked(
                asked.from, asked.to, asked.step, asked.market, asked.category, asked.language);
    }
}

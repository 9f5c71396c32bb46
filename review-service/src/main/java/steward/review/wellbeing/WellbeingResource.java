package steward.review.wellbeing;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;

/// Who sees which figures of exposure: oneself all; a lead who needs a break; nobody else a person. Each look is audited.
@Path("/v1/wellbeing")
class WellbeingResource {

    private static final LocalDate FIRST_WEEK = LocalDate.of(2000, 1, 3);

    private final ShowOwnExposure own;
    private final ShowBreaksDue due;
    private final ShowSummary summaries;
    private final Surroundings around;

    WellbeingResource(
            ShowOwnExposure own, ShowBreaksDue due, ShowSummary summaries, Surroundings around) {
        this.own = own;
        this.due = due;
        this.summaries = summaries;
        this.around = around;
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.MODERATOR, Roles.SPECIALIST})
    @Operation(
            summary = "What your work exposed you to, and what is left of your limits",
            description =
                    "Nobody else sees it. Loads are in seconds of looking at something severe as it is.")
    public Uni<MineView> mine() {
        Caller caller = around.caller();
        return own.mine(
                caller.id(),
                around.zoneOf(caller),
                Actor.of(caller, Roles.MODERATOR, Roles.SPECIALIST),
                around.now());
    }

    @GET
    @Path("/breaks-due")
    @RolesAllowed(Roles.LEAD)
    @Operation(
            summary = "Who of your people needs a break now",
            description =
                    "Their ids and nothing else. A page looks at `limit` people who were exposed lately, and shows those who need a break and take none.")
    public Uni<BreaksDueView> breaksDue(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
        Caller caller = around.caller();
        return due.due(caller, Actor.of(caller, Roles.LEAD), after, limit, around.now());
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
    @Operation(
            summary = "What a week exposed people to, by region and harm",
            description =
                    "The last week that is over everywhere, where none is named. Of groups of fewer than five people nothing is said.")
    public Uni<SummaryView> summary(@QueryParam("week") @Nullable LocalDate week) {
        Caller caller = around.caller();
        LocalDate last = lastWeek(around.now());
        LocalDate monday = Dose.mondayOf(week == null || week.isBefore(FIRST_WEEK) ? last : week);
        if (monday.isAfter(last) || (week != null && week.isBefore(FIRST_WEEK))) {
            throw ProblemException.invalid(
                    "week", "is-over", "a day from " + FIRST_WEEK + " to " + last.plusDays(6));
        }
        return summaries.week(monday, caller, Actor.of(caller, Roles.ANALYST, Roles.OPERATOR));
    }

    /// The Monday of the last week that is over where days end last, twelve hours after UTC.
    private static LocalDate lastWeek(Instant now) {
        return Dose.mondayOf(LocalDate.ofInstant(now, ZoneOffset.ofHours(-12))).minusWeeks(1);
    }
}

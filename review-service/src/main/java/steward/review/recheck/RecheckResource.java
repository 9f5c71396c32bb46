package steward.review.recheck;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.decision.SecondPerson;
import steward.review.decision.SecondPerson.Present;

/// Where people read decisions again without knowing them.
@Path("/v1/rechecks")
class RecheckResource {

    private final TakeRecheck taking;
    private final ReadDecision reading;
    private final WeighDisagreement weighing;
    private final SecondPerson persons;
    private final CurrentCaller current;

    RecheckResource(
            TakeRecheck taking,
            ReadDecision reading,
            WeighDisagreement weighing,
            SecondPerson persons,
            CurrentCaller current) {
        this.taking = taking;
        this.reading = reading;
        this.weighing = weighing;
        this.persons = persons;
        this.current = current;
    }

    @POST
    @Path("/claims")
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Hands out a decided case to be read again",
            description =
                    "201 with the case as if nobody had decided it, the same again while you hold it; 204 where none waits for you; 409 while you hold a case or are on a break.")
    public Uni<RestResponse<RecheckView>> take() {
        return taking.take(moderator()).map(RecheckResource::taken);
    }

    @POST
    @Path("/{id}/reading")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Says what you come to",
            description =
                    "204, whether or not it is what was decided. A clause with VIOLATION. The same again changes nothing.")
    public Uni<RestResponse<Void>> read(
            @Size(max = 100) String id, @NotNull @Valid ReadingRequest request) {
        requireFittingClause(request);
        return reading.read(id, moderator(), request.toReading()).map(RecheckResource::done);
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Gives back what you were to read again",
            description = "TOO_HARD never counts against you.")
    public Uni<RestResponse<Void>> giveBack(
            @Size(max = 100) String id, @NotNull @Valid GivingBackRequest request) {
        return reading.giveBack(id, moderator(), request.fencingToken(), request.reason().told())
                .map(RecheckResource::done);
    }

    @GET
    @Path("/disagreements")
    @RolesAllowed({Roles.QUALITY, Roles.LEAD})
    @Operation(
            summary =
                    "Decisions that stand although whoever read them again came to something else",
            description =
                    "Within your scope, and none that you made or read. Uphold what is right; a lead overturns what is wrong.")
    public Uni<DisagreementsView> disagreements(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return weighing.list(third(), after, limit);
    }

    @POST
    @Path("/{id}/upholding")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.LEAD})
    @Operation(
            summary = "Says that a decision is right although somebody came to something else",
            description =
                    "204; 409 for whoever made it or read it again. What counted against a breaker stays counted: two people did see it differently.")
    public Uni<RestResponse<Void>> uphold(
            @Size(max = 100) String id, @NotNull @Valid UpholdingRequest request) {
        return weighing.uphold(id, third(), request.note())
                .map(result ->
                        switch (result) {
                            case UPHELD -> RestResponse.noContent();
                            case NOT_FOUND -> throw ProblemException.notFound();
                            case NOT_A_THIRD ->
                                    throw ProblemException.conflict(
                                            "person",
                                            "another",
                                            "somebody who neither made the decision nor read it again");
                        });
    }

    /// As of a decision: a violation is one of a clause, and what goes to the authorities may be.
    private static void requireFittingClause(ReadingRequest request) {
        boolean fits =
                switch (request.outcome()) {
                    case VIOLATION -> request.clause() != null;
                    case REFER_TO_AUTHORITIES -> true;
                    case NO_VIOLATION, ANSWERED, INCONCLUSIVE, DUPLICATE, MISDIRECTED ->
                            request.clause() == null;
                };
        if (!fits) {
            throw ProblemException.invalid(
                    "clause",
                    "fits-outcome",
                    "the clause with VIOLATION, none with an outcome that finds none");
        }
    }

    private Present moderator() {
        return persons.of(current.get(), Roles.MODERATOR);
    }

    private Present third() {
        return persons.of(current.get(), Roles.QUALITY, Roles.LEAD);
    }

    private static RestResponse<RecheckView> taken(TakeRecheck.Answer answer) {
        return switch (answer) {
            case TakeRecheck.Answer.Given(RecheckView given) ->
                    RestResponse.status(RestResponse.Status.CREATED, given);
            case TakeRecheck.Answer.NothingWaits _ -> RestResponse.noContent();
            case TakeRecheck.Answer.HandsFull _ ->
                    throw ProblemException.conflict(
                            "claim",
                            "one-at-a-time",
                            "no case in hand: decide it, put it aside or give it back");
            case TakeRecheck.Answer.OnBreak(Instant since) ->
                    throw ProblemException.conflict(
                            "break",
                            "ended",
                            "the end of your break since %s: POST /v1/breaks/end".formatted(since));
        };
    }

    private static RestResponse<Void> done(ReadDecision.Result result) {
        return switch (result) {
            case ReadDecision.Result.Done _ -> RestResponse.noContent();
            case ReadDecision.Result.Stale _ ->
                    throw ProblemException.conflict(
                            "fencingToken", "in-force", "the token of what you hold now");
            case ReadDecision.Result.UnknownClause _ ->
                    throw ProblemException.invalid(
                            "clause", "known", "the id of a clause of the release in force");
            case ReadDecision.Result.NotFound _ -> throw ProblemException.notFound();
        };
    }
}

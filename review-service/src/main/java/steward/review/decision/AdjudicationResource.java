package steward.review.decision;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;
import steward.review.decision.SecondPerson.Present;

/// Where those who answer for quality, and leads, decide between two readers who came to different judgements.
@Path("/v1/adjudications")
@RolesAllowed({Roles.QUALITY, Roles.LEAD})
class AdjudicationResource {

    private static final int CREATED = 201;

    private final AdjudicateReadings adjudicating;
    private final SecondPerson persons;
    private final CurrentCaller current;

    AdjudicationResource(
            AdjudicateReadings adjudicating, SecondPerson persons, CurrentCaller current) {
        this.adjudicating = adjudicating;
        this.persons = persons;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Cases on which two readers disagree",
            description = "By severity; within your scope, never one that you read.")
    public Uni<OpenAdjudicationsView> open(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return adjudicating.open(third(), after, limit);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            summary = "Shows both judgements and their case",
            description =
                    "A and B in an order that says nothing, without names. 404 where no two disagree, or you are one of them, or may not be given the case.")
    public Uni<AdjudicationView> show(@Size(max = 100) String caseId) {
        return adjudicating
                .show(new CaseId(caseId), third())
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("/{caseId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(CREATED)
    @Operation(
            summary = "Decides where two readers disagree",
            description =
                    "The decision is yours, as one of them judged or otherwise. 409 for whoever read the case or decided it before; what cannot be undone only where"
                            + " one of them came to the same. The same Idempotency-Key with the same body answers the same decision again.")
    public Uni<DecisionView> decide(
            @Size(max = 100) String caseId,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key,
            @NotNull @Valid AdjudicationRequest request) {
        return adjudicating
                .decide(new CaseId(caseId), third(), request.toJudgement(), key)
                .map(recording ->
                        switch (recording) {
                            case Recording.Recorded(DecisionView decision) -> decision;
                            case Recording.Refused(Refusal refusal) -> throw refusal.problem();
                            case Recording.KeyReused _ -> throw ProblemException.keyReused();
                            case Recording.NotFound _, Recording.Proposed _ ->
                                    throw ProblemException.notFound();
                        });
    }

    private Present third() {
        return persons.of(current.get(), Roles.QUALITY, Roles.LEAD);
    }
}

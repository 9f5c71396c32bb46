package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;

/// Where leads put right what was decided wrongly.
@Path("/v1/cases/{caseId}/overturnings")
@Consumes(MediaType.APPLICATION_JSON)
class OverturningResource {

    private static final int CREATED = 201;

    private final OverturnDecision overturning;
    private final SecondPerson persons;
    private final CurrentCaller current;

    OverturningResource(OverturnDecision overturning, SecondPerson persons, CurrentCaller current) {
        this.overturning = overturning;
        this.persons = persons;
        this.current = current;
    }

    @POST
    @RolesAllowed(Roles.LEAD)
    @ResponseStatus(CREATED)
    @Operation(
            summary = "Records a decision in the place of the one that stands",
            description =
                    "Products are asked to undo what it does not ask for itself, the strike is taken back, everyone who was told is told anew. 409 where another"
                            + " decision stands, the case is the specialists', or you decided it before.")
    public Uni<DecisionView> overturn(
            @Size(max = 100) String caseId, @NotNull @Valid OverturningRequest request) {
        return overturning
                .overturn(
                        new OverturnDecision.Command(
                                new CaseId(caseId),
                                request.overturned(),
                                persons.of(current.get()),
                                request.toJudgement()))
                .map(recording ->
                        switch (recording) {
                            case Recording.Recorded(DecisionView decision) -> decision;
                            case Recording.Refused(Refusal refusal) -> throw refusal.problem();
                            case Recording.NotFound _,
                                    Recording.Proposed _,
                                    Recording.KeyReused _ ->
                                    throw ProblemException.notFound();
                        });
    }
}

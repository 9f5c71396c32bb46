package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;

/// Where a second person looks at what another wants that cannot be undone, and settles it.
@Path("/v1/cases/{caseId}/proposal")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.LEAD})
class ProposalResource {

    private final ReviewProposal reviewing;
    private final SecondPerson persons;
    private final CurrentCaller current;

    ProposalResource(ReviewProposal reviewing, SecondPerson persons, CurrentCaller current) {
        this.reviewing = reviewing;
        this.persons = persons;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Shows a proposal and its case",
            description = "404 where none waits, or you may not be given the case.")
    public Uni<ProposalView> show(@Size(max = 100) String caseId) {
        return reviewing
                .show(new CaseId(caseId), persons.of(current.get()))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Confirms a proposal: it is a decision from now on",
            description =
                    "409 for whoever proposed it or decided the case before, and where what governs the content has changed since.")
    public Uni<DecisionView> confirm(@Size(max = 100) String caseId) {
        return reviewing
                .confirm(new CaseId(caseId), persons.of(current.get()))
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

    @POST
    @Path("/return")
    @Operation(
            summary = "Sends a proposal back: the case is queued again",
            description = "409 for whoever proposed it or decided the case before.")
    public Uni<RestResponse<Void>> sendBack(
            @Size(max = 100) String caseId, @NotNull @Valid ReturnRequest request) {
        return reviewing
                .sendBack(new CaseId(caseId), persons.of(current.get()), request.note())
                .map(found -> {
                    found.orElseThrow(ProblemException::notFound)
                            .refusal()
                            .ifPresent(refusal -> {
                                throw refusal.problem();
                            });
                    return RestResponse.noContent();
                });
    }
}

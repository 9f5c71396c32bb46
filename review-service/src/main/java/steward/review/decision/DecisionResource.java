package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.CaseId;
import steward.review.policy.CellConfig;
import steward.review.queue.Reach;

/// Where reviewers decide.
@Path("/v1/cases/{caseId}/decisions")
@Consumes(MediaType.APPLICATION_JSON)
class DecisionResource {

    private final RecordDecision decisions;
    private final CurrentCaller current;
    private final CellConfig cell;

    DecisionResource(RecordDecision decisions, CurrentCaller current, CellConfig cell) {
        this.decisions = decisions;
        this.current = current;
        this.cell = cell;
    }

    @POST
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Decides a case that you hold",
            description =
                    "Needs the fencing token of your claim in force (409 otherwise). VIOLATION needs the version of a clause that governs the content. 202 where something cannot be"
                            + " undone: it is decided once another person has confirmed it. The same Idempotency-Key with the same"
                            + " body answers the same decision again.")
    public Uni<RestResponse<DecisionView>> decide(
            @Size(max = 100) String caseId,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key,
            @NotNull @Valid DecisionRequest request) {
        Caller caller = current.get();
        return decisions
                .record(
                        new RecordDecision.Command(
                                new CaseId(caseId),
                                caller.reviewer(),
                                Actor.of(caller, Roles.MODERATOR),
                                Reach.of(caller, cell.regions()),
                                request.token(),
                                request.toJudgement(),
                                key))
                .map(DecisionResource::answer);
    }

    private static RestResponse<DecisionView> answer(Recording recording) {
        return switch (recording) {
            case Recording.Recorded(DecisionView decision) ->
                    RestResponse.status(RestResponse.Status.CREATED, decision);
            case Recording.Proposed(DecisionView proposal) ->
                    RestResponse.status(RestResponse.Status.ACCEPTED, proposal);
            case Recording.Refused(Refusal refusal) -> throw refusal.problem();
            case Recording.NotFound _ -> throw ProblemException.notFound();
            case Recording.KeyReused _ -> throw ProblemException.keyReused();
        };
    }
}

package steward.review.referral;

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
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.CaseId;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;

/// Where reviewers ask the specialists.
@Path("/v1/cases/{caseId}/referrals")
@Consumes(MediaType.APPLICATION_JSON)
class ReferralResource {

    private static final int CREATED = 201;

    private final ReferCase referring;
    private final CurrentCaller current;
    private final CellConfig cell;

    ReferralResource(ReferCase referring, CurrentCaller current, CellConfig cell) {
        this.referring = referring;
        this.current = current;
        this.cell = cell;
    }

    @POST
    @RolesAllowed(Roles.MODERATOR)
    @ResponseStatus(CREATED)
    @Operation(
            summary = "Refers a case that you hold to a global team",
            description =
                    "Your claim ends, and nobody can claim the case until the team has answered.")
    public Uni<ReferralView> refer(
            @Size(max = 100) String caseId, @NotNull @Valid ReferralRequest request) {
        Caller caller = current.get();
        return referring
                .refer(
                        new ReferCase.Command(
                                new CaseId(caseId),
                                caller.reviewer(),
                                Actor.of(caller, Roles.MODERATOR),
                                Reach.of(caller, cell.regions()),
                                new FencingToken(request.fencingToken()),
                                request.reason(),
                                request.team(),
                                request.question()))
                .map(result -> answer(result, caseId, request.team()));
    }

    private static ReferralView answer(ReferCase.Result result, String caseId, String team) {
        return switch (result) {
            case REFERRED -> new ReferralView(caseId, CaseState.Name.PARKED.name(), team);
            case STALE_TOKEN ->
                    throw ProblemException.conflict(
                            "fencingToken", "stale", "the token of your claim in force");
            case NOT_FOUND -> throw ProblemException.notFound();
        };
    }
}

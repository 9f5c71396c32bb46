package steward.review.question;

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
import steward.contracts.id.SubmissionId;
import steward.review.policy.CellConfig;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;

/// Where reviewers ask those whom a case concerns.
@Path("/v1/cases/{caseId}/questions")
@Consumes(MediaType.APPLICATION_JSON)
class QuestionResource {

    private static final int CREATED = 201;

    private final AskParty asking;
    private final CurrentCaller current;
    private final CellConfig cell;

    QuestionResource(AskParty asking, CurrentCaller current, CellConfig cell) {
        this.asking = asking;
        this.current = current;
        this.cell = cell;
    }

    @POST
    @RolesAllowed(Roles.MODERATOR)
    @ResponseStatus(CREATED)
    @Operation(
            summary = "Asks somebody whom a case that you hold concerns",
            description =
                    "Your claim ends, and nobody can claim the case until an answer is there, the time that is answered is over, or a report makes it more urgent. Its"
                            + " deadline does not move; S0 and S1 are back before it (409 where no time is left).")
    public Uni<QuestionView> ask(
            @Size(max = 100) String caseId, @NotNull @Valid QuestionRequest request) {
        Caller caller = current.get();
        return asking.ask(
                        new AskParty.Command(
                                new CaseId(caseId),
                                caller.reviewer(),
                                Actor.of(caller, Roles.MODERATOR),
                                Reach.of(caller, cell.regions()),
                                new FencingToken(request.fencingToken()),
                                request.question(),
                                request.submissionId() == null
                                        ? null
                                        : new SubmissionId(request.submissionId())))
                .map(QuestionResource::answer);
    }

    private static QuestionView answer(AskParty.Result result) {
        return switch (result) {
            case AskParty.Result.Waits(Question question) -> QuestionView.of(question);
            case AskParty.Result.Stale _ ->
                    throw ProblemException.conflict(
                            "fencingToken", "stale", "the token of your claim in force");
            case AskParty.Result.NotFound _ -> throw ProblemException.notFound();
            case AskParty.Result.TooUrgent _ ->
                    throw ProblemException.conflict(
                            "caseId",
                            "may-wait",
                            "a case that may wait: decide this one, or refer it");
            case AskParty.Result.NotInCatalogue(String there) ->
                    throw ProblemException.unknownValue("question", there);
            case AskParty.Result.NobodyToAsk _ ->
                    throw ProblemException.invalid(
                            "question",
                            "somebody-to-ask",
                            "a question to somebody who can be written to: this one is unknown, a machine, or told nothing");
            case AskParty.Result.AskedEnough(int most) ->
                    throw ProblemException.conflict(
                            "question",
                            "asked-once",
                            "another question, or another person; at most %d about a case"
                                    .formatted(most));
        };
    }
}

package steward.review.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;

/// Notes on a case.
@Path("/v1/cases/{caseId}/notes/{noteId}")
@Consumes(MediaType.APPLICATION_JSON)
class NoteResource {

    private final CaseNotes notes;
    private final CurrentCaller current;

    NoteResource(CaseNotes notes, CurrentCaller current) {
        this.notes = notes;
        this.current = current;
    }

    @PUT
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD})
    @Operation(
            summary = "Notes something on a case that you see",
            description =
                    "Under an id of your choice, so that it stands there once however often you send it. Whoever sees the case later reads it; it is never changed.")
    public Uni<RestResponse<Void>> write(
            @Size(max = 100) String caseId,
            @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String noteId,
            @NotNull @Valid NoteRequest request) {
        return notes.write(new CaseId(caseId), noteId, request.text(), current.get())
                .map(NoteResource::answer);
    }

    private static RestResponse<Void> answer(CaseNotes.Result result) {
        return switch (result) {
            case WRITTEN -> RestResponse.status(RestResponse.Status.CREATED);
            case WRITTEN_BEFORE -> RestResponse.noContent();
            case TAKEN ->
                    throw ProblemException.conflict(
                            "noteId", "taken", "an id that no note on this case has");
            case NOT_FOUND -> throw ProblemException.notFound();
        };
    }
}

package steward.review.workforce;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;

/// People as a file: for whole cohorts, and for spreadsheets.
@Path("/v1/people-file")
class PeopleFileResource {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    /// Where the next part of a long file begins.
    private static final String NEXT = "Steward-Next";

    private final ImportPeople importing;
    private final ShowPeople showing;
    private final Callers callers;

    PeopleFileResource(ImportPeople importing, ShowPeople showing, Callers callers) {
        this.importing = importing;
        this.showing = showing;
        this.callers = callers;
    }

    @POST
    @Consumes(CSV)
    @Produces(NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD})
    @Operation(
            summary = "Registers people from a file",
            description =
                    "CSV in UTF-8, columns named on the first line, several values separated by semicolons, at most 5 000 people and 256 KiB. Each line is registered or"
                            + " refused on its own, by the rules of PUT /v1/people/{id}; a result per line, in order, as it is done. With dryRun nothing is"
                            + " written. The same file may be sent again.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Multi<ImportedLineView> read(
            byte @Nullable [] body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return importing.read(body == null ? new byte[0] : body, callers.grants(), dryRun);
    }

    @GET
    @Produces(CSV)
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "The register as a file",
            description =
                    "Who is active, up to 500 of them; where more follow, the header Steward-Next names what to send as `after`. What a spreadsheet would run as a formula"
                            + " stands behind an apostrophe.")
    public Uni<RestResponse<String>> write(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after) {
        return showing.page(after, 500, callers.sight()).map(PeopleFileResource::file);
    }

    private static RestResponse<String> file(PeopleView page) {
        String text =
                CsvLines.write(PeopleFile.COLUMNS)
                        + page.items().stream()
                                .filter(person -> person.state() == PersonView.State.ACTIVE)
                                .map(person -> CsvLines.write(PeopleFile.write(person)))
                                .collect(Collectors.joining());
        return answer(text, page.next());
    }

    /// @param next what to send as `after`; null at the end
    static RestResponse<String> answer(String text, @Nullable String next) {
        RestResponse.ResponseBuilder<String> answer = RestResponse.ResponseBuilder.ok(text);
        return next == null ? answer.build() : answer.header(NEXT, next).build();
    }
}

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

/// Language certificates as a file: as a test centre sends them, for whole cohorts.
@Path("/v1/certificates-file")
class CertificatesFileResource {

    private static final int PEOPLE_AT_ONCE = 500;

    private final ImportCertificates importing;
    private final ShowProfiles showing;
    private final Callers callers;

    CertificatesFileResource(ImportCertificates importing, ShowProfiles showing, Callers callers) {
        this.importing = importing;
        this.showing = showing;
        this.callers = callers;
    }

    @POST
    @Consumes(PeopleFileResource.CSV)
    @Produces(PeopleFileResource.NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD})
    @Operation(
            summary = "Enters language certificates from a file",
            description =
                    "CSV in UTF-8, columns person, language, test, scores, takenOn, expiresOn and issuer named on the first line, scores as name=number separated by"
                            + " semicolons, at most 5 000 lines and 256 KiB. Each line adds a certificate, or replaces the one of that person, language, test"
                            + " and day, by the rules of PUT /v1/people/{id}/profile; a result per line. With dryRun nothing is written.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = PeopleFileResource.CSV,
                            schema = @Schema(implementation = String.class)))
    public Multi<ImportedLineView> read(
            byte @Nullable [] body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return importing.read(body == null ? new byte[0] : body, callers.grants(), dryRun);
    }

    @GET
    @Produces(PeopleFileResource.CSV)
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "Language certificates as a file",
            description =
                    "Those of up to 500 people; where more follow, the header Steward-Next names what to send as `after`. What a spreadsheet would run as a formula"
                            + " stands behind an apostrophe.")
    public Uni<RestResponse<String>> write(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after) {
        return showing.certificates(after, PEOPLE_AT_ONCE, callers.sight())
                .map(CertificatesFileResource::file);
    }

    private static RestResponse<String> file(ShowProfiles.CertificateLines found) {
        String text =
                CsvLines.write(CertificatesFile.COLUMNS)
                        + found.lines().stream().map(CsvLines::write).collect(Collectors.joining());
        return PeopleFileResource.answer(text, found.next());
    }
}

package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.ProblemType;
import steward.access.Roles;
import steward.review.policy.GlobalCell;

/// The policy library as YAML. Only the cell that serves `global` has it.
@Path("/v1/policies")
class PolicyExchangeResource {

    private static final String YAML = "application/yaml";

    private final ImportParts importing;
    private final ReadLibrary reading;
    private final GlobalCell door;

    PolicyExchangeResource(ImportParts importing, ReadLibrary reading, GlobalCell door) {
        this.importing = importing;
        this.reading = reading;
        this.door = door;
    }

    @POST
    @Path("/import")
    @Consumes(YAML)
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Takes parts into the library as drafts",
            description =
                    "A list of {kind, id, version, effectiveFrom, content}, as the export writes it; JSON is YAML, too. All of it or nothing. What stands there word by word is left"
                            + " alone; a draft is written on; anything else needs a version of its own.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public Uni<ImportView> take(byte[] yaml) {
        return importing.take(text(yaml), door.caller());
    }

    @GET
    @Path("/export")
    @Produces(YAML + ";charset=UTF-8")
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The library as YAML",
            description =
                    "Everything that was not withdrawn, drafts among it; with `on` what a release of that day has. What is exported and imported again changes nothing."
                            + " For moderators, leads and specialists without the quizzes.")
    public Uni<String> export(@QueryParam("on") @Nullable String on) {
        return reading.export(on == null ? null : Days.of("on", on), door.caller());
    }

    private static String text(byte[] sent) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_REQUEST, "the body is not UTF-8"));
        }
    }
}

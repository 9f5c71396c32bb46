package steward.intake.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.ReporterKind;

/// What an operator registers of a flagger.
///
/// @param id as the client names the reporter
/// @param fields categories that it is vetted for
/// @param expiresAt absent: without end
@Schema(name = "Flagger")
record FlaggerRequest(
        @NotBlank @Size(max = 256) String id,
        @Schema(description = "STAFF or TRUSTED_FLAGGER", examples = "TRUSTED_FLAGGER")
                @NotNull
                @Pattern(regexp = "STAFF|TRUSTED_FLAGGER")
                String kind,
        @NotNull @Size(max = 100)
                List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9_./-]{0,99}") String> fields,
        @Nullable Instant expiresAt) {

    Flagger flagger() {
        return new Flagger(id, ReporterKind.valueOf(kind), fields, expiresAt, false);
    }
}

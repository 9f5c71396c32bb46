package steward.intake.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.ReporterKind;

/// A reporter whose word counts for more at one client.
///
/// @param id as the client names the reporter
/// @param kind `STAFF` or `TRUSTED_FLAGGER`
/// @param fields categories that it is vetted for
/// @param expiresAt null where the registration does not end
public record Flagger(
        String id,
        ReporterKind kind,
        List<String> fields,
        @Nullable Instant expiresAt,
        boolean suspended) {

    public Flagger {
        fields = List.copyOf(fields);
    }

    Vetting at(Instant now) {
        if (suspended) {
            return new Vetting.Refused("suspended");
        }
        return expiresAt != null && !now.isBefore(expiresAt)
                ? new Vetting.Refused("expired")
                : new Vetting.Vouched(fields);
    }
}

package steward.intake.hygiene;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of a batch.
///
/// @param idempotencyKey as the header of a single report; each line has its own
@Schema(name = "BatchLine")
public record BatchLine(@Nullable String idempotencyKey, @Nullable ReportRequest report) {}

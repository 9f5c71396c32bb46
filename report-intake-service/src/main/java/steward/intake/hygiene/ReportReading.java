package steward.intake.hygiene;

import org.jspecify.annotations.Nullable;
import steward.access.Problem;

/// What reading the bytes of a report can end in.
public sealed interface ReportReading {

    /// The body has the shape of a report; what it says is not yet checked.
    ///
    /// @param idempotencyKey null where none was sent
    record Shaped(ReportRequest report, @Nullable String idempotencyKey) implements ReportReading {}

    /// The body is refused as it is.
    record Refused(Problem problem) implements ReportReading {}
}

package steward.intake.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.intake.category.Categories;
import steward.intake.hygiene.ReportRequest;

/// A report that may come in.
///
/// @param vettedFields what the sender's registration vouches for
record Draft(
        ClientId client,
        ReportRequest report,
        Categories.Sorted category,
        List<String> vettedFields,
        @Nullable String idempotencyKey) {}

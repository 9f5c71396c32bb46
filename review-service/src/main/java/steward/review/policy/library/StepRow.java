package steward.review.policy.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `policy_step`, named as its columns are.
///
/// @param by a person, or `steward` for what the installation did
record StepRow(
        String part, String version, String step, String by, @Nullable String note, Instant at) {

    static StepRow of(Entry entry, String step, String by, @Nullable String note) {
        return new StepRow(
                entry.part().name().text(),
                entry.part().version().toString(),
                step,
                by,
                note,
                entry.changedAt());
    }
}

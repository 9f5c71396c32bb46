package steward.intake.status;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.intake.status.Step.Kind;

/// Where a submission stands: the fold of its steps, whatever the order in which they were learnt. A value.
///
/// @param history all steps in the order of time
record SubmissionStatus(Receipt receipt, List<Step> history) {

    static SubmissionStatus of(Receipt receipt, List<Step> steps) {
        return new SubmissionStatus(
                receipt,
                Stream.concat(Stream.of(Step.received(receipt)), steps.stream())
                        .sorted(Comparator.comparing(Step::kind).thenComparing(Step::at))
                        .toList());
    }

    /// The furthest step's kind.
    Kind status() {
        return history.getLast().kind();
    }

    /// The latest that any step says.
    <T> @Nullable T latest(Function<Step, @Nullable T> of) {
        return history.reversed().stream()
                .map(of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Why it ended without a case, or null.
    @Nullable String settledBecause() {
        return latest(step -> step.kind() == Kind.SETTLED ? step.cause() : null);
    }
}

package steward.intake.submission;

import steward.access.Problem;

/// Whether a report may come in.
sealed interface Admission {

    /// It may.
    record Admitted(Draft draft) implements Admission {}

    /// It may not.
    record Refused(Problem problem) implements Admission {}

    /// It cannot be told yet: the registrations are not read.
    record Undecided() implements Admission {}
}

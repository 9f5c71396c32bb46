package steward.intake.submission;

import steward.access.Problem;
import steward.intake.quota.Allowance.UsedUp;

/// Whether a report may come in.
sealed interface Admission {

    /// It may.
    record Admitted(Draft draft) implements Admission {}

    /// It may not.
    record Refused(Problem problem) implements Admission {}

    /// Its client or its sender has sent too much.
    record TooMany(UsedUp usedUp) implements Admission {}

    /// It cannot be told yet: the registrations are not read.
    record Undecided() implements Admission {}
}

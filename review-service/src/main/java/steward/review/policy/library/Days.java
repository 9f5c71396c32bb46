package steward.review.policy.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import steward.access.ProblemException;

/// Days as they come in queries.
final class Days {

    private Days() {}

    /// @throws ProblemException 422 for what is no date
    static LocalDate of(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(parameter, "date", "a date, for example 2026-11-21");
        }
    }
}

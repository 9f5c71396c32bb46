package steward.review.workforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.access.Violation;

/// What came of one line of a file.
///
/// @param line of the file, from 1
/// @param person absent where the line could not be read so far
/// @param problem as the answer to a single person would have it: field, rule and what to send
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedLineView(
        int line, @Nullable String person, Result result, @Nullable Problem problem) {

    enum Result {
        /// The register never had this person.
        NEW,
        /// The register has this person, who may do now what the line says.
        KNOWN,
        /// Nothing of the line was written.
        REFUSED
    }

    static ImportedLineView of(int line, RegisterPerson.Registered registered) {
        return new ImportedLineView(
                line,
                registered.person().id(),
                registered.isNew() ? Result.NEW : Result.KNOWN,
                null);
    }

    static ImportedLineView known(int line, String person) {
        return new ImportedLineView(line, person, Result.KNOWN, null);
    }

    static ImportedLineView refused(int line, String person, Problem problem) {
        return new ImportedLineView(line, person, Result.REFUSED, problem);
    }

    static ImportedLineView refused(int line, Violation error) {
        return new ImportedLineView(
                line,
                null,
                Result.REFUSED,
                Problem.of(ProblemType.INVALID, error.field(), error.rule(), error.expected()));
    }
}

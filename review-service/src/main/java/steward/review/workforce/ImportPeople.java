package steward.review.workforce;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import steward.access.ProblemException;
import steward.access.Violation;
import steward.access.answer.Problems;
import steward.review.workforce.PeopleFile.Row;

/// Registers people line by line: each line is a transaction of its own, so that one that is wrong stops no other and the file can be sent again as it is.
@ApplicationScoped
class ImportPeople {

    /// Bounds how long one request goes on.
    private static final int MOST = 5_000;

    private final RegisterPerson registering;
    private final Validator validator;

    ImportPeople(RegisterPerson registering, Validator validator) {
        this.registering = registering;
        this.validator = validator;
    }

    /// The result of each line, in their order.
    ///
    /// @param dryRun says what would come of it and writes nothing
    /// @throws ProblemException where the file is no table of people
    Multi<ImportedLineView> read(byte[] body, Grants grants, boolean dryRun) {
        List<CsvLines.Line> lines = PeopleFile.TABLE.lines(body, MOST);
        List<String> header = lines.getFirst().cells();
        return Multi.createFrom()
                .iterable(lines.subList(1, lines.size()))
                .map(line -> PeopleFile.read(header, line))
                .onItem()
                .transformToUniAndConcatenate(row -> resultOf(row, grants, dryRun));
    }

    private Uni<ImportedLineView> resultOf(Row row, Grants grants, boolean dryRun) {
        return switch (row) {
            case Row.Unreadable(int line, Violation error) ->
                    Uni.createFrom().item(ImportedLineView.refused(line, error));
            case Row.Person(int line, String id, PersonRequest request) ->
                    registered(id, request, grants, dryRun)
                            .map(done -> ImportedLineView.of(line, done))
                            .onFailure()
                            .recoverWithItem(failure ->
                                    ImportedLineView.refused(line, id, Problems.of(failure)));
        };
    }

    private Uni<RegisterPerson.Registered> registered(
            String id, PersonRequest request, Grants grants, boolean dryRun) {
        Set<ConstraintViolation<PersonRequest>> broken = validator.validate(request);
        if (!broken.isEmpty()) {
            return Uni.createFrom().failure(new ConstraintViolationException(broken));
        }
        return dryRun
                ? registering.check(id, request, grants)
                : registering.register(id, request, grants);
    }
}

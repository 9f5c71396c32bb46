package steward.review.workforce;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Violation;
import steward.access.answer.Problems;
import steward.audit.Actor;
import steward.review.workforce.CertificatesFile.Row;
import steward.review.workforce.ProfileRequest.CertificateRequest;

/// Enters certificates line by line, as [ImportPeople] does people: a line adds a certificate, or replaces the one of the same person, language, test and day.
@ApplicationScoped
class ImportCertificates {

    /// Bounds how long one request goes on.
    private static final int MOST = 5_000;

    private final AmendPerson amending;
    private final Validator validator;

    ImportCertificates(AmendPerson amending, Validator validator) {
        this.amending = amending;
        this.validator = validator;
    }

    /// The result of each line, in their order.
    ///
    /// @param dryRun says what would come of it and writes nothing
    /// @throws ProblemException where the file is no table of certificates
    Multi<ImportedLineView> read(byte[] body, Grants grants, boolean dryRun) {
        List<CsvLines.Line> lines = CertificatesFile.TABLE.lines(body, MOST);
        List<String> header = lines.getFirst().cells();
        return Multi.createFrom()
                .iterable(lines.subList(1, lines.size()))
                .map(line -> CertificatesFile.read(header, line))
                .onItem()
                .transformToUniAndConcatenate(row -> resultOf(row, grants, dryRun));
    }

    private Uni<ImportedLineView> resultOf(Row row, Grants grants, boolean dryRun) {
        return switch (row) {
            case Row.Unreadable(int line, Violation error) ->
                    Uni.createFrom().item(ImportedLineView.refused(line, error));
            case Row.Paper(int line, String person, CertificateRequest request) ->
                    entered(person, request, grants, dryRun)
                            .map(_ -> ImportedLineView.known(line, person))
                            .onFailure()
                            .recoverWithItem(failure ->
                                    ImportedLineView.refused(line, person, Problems.of(failure)));
        };
    }

    private Uni<PersonRow> entered(
            String person, CertificateRequest request, Grants grants, boolean dryRun) {
        Set<ConstraintViolation<CertificateRequest>> broken = validator.validate(request);
        if (!broken.isEmpty()) {
            return Uni.createFrom().failure(new ConstraintViolationException(broken));
        }
        List<Violation> flaws =
                new ProfileRequest(List.of(request), List.of(), List.of(), List.of(), null).flaws();
        if (!flaws.isEmpty()) {
            return Uni.createFrom().failure(ProblemException.invalid(flaws));
        }
        AmendPerson.Change change =
                new AmendPerson.Change(
                        person,
                        Actor.of(grants.caller(), Roles.OPERATOR, Roles.LEAD),
                        "enter-certificate",
                        (profile, _) -> profile.certified(request.certificate()));
        Consumer<PersonRow> allowing =
                row -> {
                    Grants.require(grants.onChanging(row));
                    requireRoom(row.profile().certified(request.certificate()));
                };
        return dryRun ? amending.check(change, allowing) : amending.amend(change, allowing);
    }

    private static void requireRoom(Profile profile) {
        if (profile.certificates().size() > ProfileRequest.MOST_CERTIFICATES) {
            throw ProblemException.invalid(
                    "person",
                    "size",
                    "at most "
                            + ProfileRequest.MOST_CERTIFICATES
                            + " certificates of a person; take old ones out of the profile first");
        }
    }
}

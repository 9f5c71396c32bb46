package steward.review.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Party;
import steward.contracts.id.SubmissionId;
import steward.review.policy.Policy;
import steward.review.queue.ReviewCase;
import steward.review.reply.ReportToAnswer;
import steward.review.reply.WhoIsTold;

/// Who is asked. Pure.
///
/// @param id pseudonymous id at the client
/// @param submissions the report that is meant; none for the author
/// @param language to ask in; null where nothing is known
record Recipient(
        Party party, String id, List<SubmissionId> submissions, @Nullable String language) {

    /// On these nobody writes to the author: it could warn an offender or harm a child.
    private static final Set<String> AUTHOR_NOT_ASKED = Set.of("minor_safety");

    Recipient {
        submissions = List.copyOf(submissions);
    }

    /// The author; empty where the product named none, or they are told nothing.
    static Optional<Recipient> authorOf(ReviewCase one, Policy policy) {
        String owner = one.opening().owner();
        if (owner == null || AUTHOR_NOT_ASKED.contains(one.urgency().category())) {
            return Optional.empty();
        }
        String language = one.opening().language();
        return Optional.of(
                new Recipient(
                        Party.AUTHOR,
                        owner,
                        List.of(),
                        language != null
                                ? language
                                : policy.languagesOf(one.key().market()).stream()
                                        .findFirst()
                                        .orElse(null)));
    }

    /// Who sent this report, or the first who can be answered where none is named; empty where nobody can.
    ///
    /// @param reports of the case, in order
    static Optional<Recipient> reporterOf(
            List<ReportToAnswer> reports, @Nullable SubmissionId named) {
        return reports.stream()
                .filter(report -> named == null || report.submissionId().equals(named))
                .flatMap(report ->
                        WhoIsTold.among(List.of(report)).stream()
                                .map(person ->
                                        new Recipient(
                                                Party.REPORTER,
                                                person.id(),
                                                person.submissionIds(),
                                                person.locale())))
                .findFirst();
    }
}

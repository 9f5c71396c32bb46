package steward.review.reply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;

/// Who is owed the outcome of a case: each person who reported it, once, however many reports they sent. Nobody answers a machine, or who stayed anonymous.
/// Pure.
public final class WhoIsTold {

    private WhoIsTold() {}

    /// One person who is owed a reply.
    ///
    /// @param submissionIds this person's reports, in the order given
    /// @param locale of the latest report that named one
    public record Recipient(String id, List<SubmissionId> submissionIds, @Nullable String locale) {
        public Recipient {
            submissionIds = List.copyOf(submissionIds);
        }
    }

    /// The people behind these reports, each once, in the order of their first report.
    public static List<Recipient> among(Collection<ReportToAnswer> reports) {
        Map<String, List<ReportToAnswer>> byPerson = new LinkedHashMap<>();
        for (ReportToAnswer report : reports) {
            String person = answerable(report);
            if (person != null) {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(report);
            }
        }
        return byPerson.entrySet().stream()
                .map(person -> recipient(person.getKey(), person.getValue()))
                .toList();
    }

    private static @Nullable String answerable(ReportToAnswer report) {
        return switch (report.kind()) {
            case USER, STAFF, TRUSTED_FLAGGER -> report.reporterId();
            case ANONYMOUS, AUTOMATED -> null;
        };
    }

    private static Recipient recipient(String id, List<ReportToAnswer> reports) {
        String locale = null;
        for (ReportToAnswer report : reports) {
            locale = report.locale() == null ? locale : report.locale();
        }
        return new Recipient(
                id, reports.stream().map(ReportToAnswer::submissionId).toList(), locale);
    }
}

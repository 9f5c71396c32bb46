package steward.triage.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;

/// Somebody reported somebody: told to stage 2 under the key of who reports, so that it knows when the other one reports back.
///
/// @param accused owner key of who was reported
public record Accusation(String accused, SubmissionId submission, Instant at) {

    /// Owner key of an account: a product names people who report and people who own by the same ids.
    public static String accountKey(ClientId client, String account) {
        return client.value() + "/owner/" + account;
    }

    /// Owner key of the account that reports; null where no person does, or nobody knows who.
    public static @Nullable String accuserOf(ReportReceived report) {
        String id = report.reporter().id();
        return report.reporter().kind() == ReporterKind.USER && id != null
                ? accountKey(report.client(), id)
                : null;
    }

    /// Null where nobody is known to own what is reported, or it is one's own.
    static @Nullable Accusation of(ReportFromSender taken) {
        ReportReceived report = taken.report();
        Subject.Owner owner = report.subject().owner();
        String accuser = accuserOf(report);
        return owner == null || accuser == null || taken.ownerKey().equals(accuser)
                ? null
                : new Accusation(taken.ownerKey(), report.submissionId(), taken.time());
    }
}

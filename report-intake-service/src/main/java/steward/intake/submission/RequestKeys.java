package steward.intake.submission;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.RequestKey;
import steward.intake.hygiene.Flaw;
import steward.intake.hygiene.ReportRequest;

/// How a repeated request is known again, and which ids follow from that. The same request has the same ids at every instance and every attempt.
final class RequestKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private RequestKeys() {}

    /// What is wrong with an Idempotency-Key; null when nothing is.
    static @Nullable Flaw flawOf(@Nullable String key, String field) {
        return key == null || KEY.matcher(key).matches()
                ? null
                : Flaw.invalid(
                        field, "format", "1 to 200 visible ASCII characters, for example a UUID");
    }

    static RequestKey of(ClientId client, String key, ReportRequest report) {
        return new RequestKey(
                Ids.derivedFrom("request-key", client.value(), key).toString(),
                Fingerprint.of(report));
    }

    /// The submission of a request with a key.
    static SubmissionId submissionOf(RequestKey key) {
        UUID derived = Ids.derivedFrom("submission", key.digest(), key.fingerprint());
        return new SubmissionId(derived.toString());
    }

    /// The event of a submission, the same however often it is sent.
    static EventId eventOf(SubmissionId submission) {
        return new EventId(Ids.derivedFrom("report-received", submission.value()).toString());
    }
}

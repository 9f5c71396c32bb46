package steward.triage.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.EventId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Subject;
import steward.contracts.topic.SenderKey;
import steward.triage.repetition.Likeness;
import steward.triage.signal.ContentHash;

/// A report and what stage 1 knows of its sender, on the way to stage 2.
///
/// @param event id of the event that brought it: the cause of all that follows
/// @param time of that event
/// @param standing 0 to 1
/// @param standingKnown false where the sender has too short a record
/// @param contentHash see {@link ContentHash#of}
/// @param likeness null where there is nothing to compare
public record ReportFromSender(
        EventId event,
        Instant time,
        @Nullable String traceparent,
        SenderKey sender,
        double standing,
        boolean standingKnown,
        String contentHash,
        @Nullable Likeness likeness,
        ReportReceived report) {

    /// Key of the topic between the stages: the owner of the subject, or the subject itself where nobody is known to own it.
    @JsonIgnore
    public String ownerKey() {
        Subject.Owner owner = report.subject().owner();
        return owner == null
                ? report.subject().ref(report.client()).key()
                : Accusation.accountKey(report.client(), owner.id());
    }

    /// What makes two reports of one sender the same: subject, market, category, words and content.
    @JsonIgnore
    public String fingerprint() {
        return ContentHash.ofAll(
                sender.value(),
                report.subject().ref(report.client()).key(),
                report.market(),
                report.category(),
                report.claimedCategory(),
                report.note(),
                contentHash);
    }
}

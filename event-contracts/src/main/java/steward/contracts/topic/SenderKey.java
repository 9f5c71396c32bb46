package steward.contracts.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReporterKind;

/// Key of `submissions` and `assessments`: all that one sender sends is co-located. A sender is `client/kind/id`; who stays anonymous is a sender of
/// one submission, so that strangers are never taken for one person.
public record SenderKey(@JsonValue String value) {

    @JsonCreator
    public SenderKey {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a sender key has at least one character");
        }
    }

    /// The key of a sender, by its kind.
    ///
    /// @param id as the client names the sender; for a detector `model/shard`; null when anonymous
    public static SenderKey of(
            ClientId client, ReporterKind kind, @Nullable String id, SubmissionId submission) {
        boolean unnamed = kind == ReporterKind.ANONYMOUS || id == null;
        return new SenderKey(
                client.value() + "/" + kind + "/" + (unnamed ? submission.value() : id));
    }

    @Override
    public String toString() {
        return value;
    }
}

package steward.triage.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Subject;

/// What signals may read of a report: the content's text as it came, the language its client states, and references of its media. Hostile input.
///
/// @param language ISO 639-1 as the client states it; null where it states none
public record Reported(
        @Nullable String text, @Nullable String language, List<MediaReference> media) {

    public Reported {
        media = List.copyOf(media);
    }

    /// Of a subject.
    ///
    /// @param language as read from the subject; null where it states none
    public static Reported of(Subject subject, @Nullable String language) {
        return new Reported(subject.text(), language, subject.media());
    }
}

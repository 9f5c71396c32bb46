package steward.contracts.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.id.ClientId;

/// What is reported, as it was when it was reported.
///
/// @param product the client's product
/// @param type for example `post`, `account`, `listing`, `message`; an id is unique within product and type
/// @param version the client's version of the content
/// @param text hostile input: shown as text only, never logged
/// @param language BCP 47 tag as the client says
/// @param thread what stood around it, oldest first
/// @param privateContent true for what was not public, such as a direct message
/// @param attributes what else the client tells: scalars by name
public record Subject(
        String product,
        String type,
        String id,
        @Nullable String version,
        @Nullable String url,
        @Nullable Owner owner,
        @Nullable String text,
        @Nullable String language,
        @AbsentMeansEmpty List<MediaReference> media,
        @AbsentMeansEmpty List<ThreadEntry> thread,
        @Nullable String parentId,
        boolean privateContent,
        @Nullable Audience audience,
        @Nullable Instant createdAt,
        @AbsentMeansEmpty Map<String, Object> attributes) {

    public Subject {
        media = media == null ? List.of() : List.copyOf(media);
        thread = thread == null ? List.of() : List.copyOf(thread);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /// The subject's name across all topics.
    public SubjectRef ref(ClientId client) {
        return new SubjectRef(client, product, type, id);
    }

    /// Who owns the subject.
    ///
    /// @param segment the client's account segment, for example `creator`
    /// @param strikes how many the client counts against the account
    public record Owner(
            String id,
            @Nullable String segment,
            @Nullable Boolean minor,
            @Nullable Integer accountAgeDays,
            @Nullable Integer strikes) {}

    /// How many people see it.
    ///
    /// @param views so far
    /// @param viewsPerHour now
    public record Audience(@Nullable Long views, @Nullable Long viewsPerHour) {}
}

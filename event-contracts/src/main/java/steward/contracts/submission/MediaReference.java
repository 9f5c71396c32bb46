package steward.contracts.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Media of a subject, by reference. Steward never fetches it.
///
/// @param sha256 lower-case hex of the file
/// @param pdq perceptual hash of an image, 64 hex characters
/// @param captionsUrl captions of video or audio
public record MediaReference(
        Kind kind,
        String url,
        @Nullable String sha256,
        @Nullable String pdq,
        @Nullable String captionsUrl) {

    /// What kind of media.
    public enum Kind {
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("live")
        LIVE
    }
}

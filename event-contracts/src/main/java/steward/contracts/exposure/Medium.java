package steward.contracts.exposure;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a piece of content is looked at, read or heard as.
public enum Medium {
    @JsonProperty("text")
    TEXT("text"),
    @JsonProperty("image")
    IMAGE("image"),
    @JsonProperty("video")
    VIDEO("video"),
    @JsonProperty("audio")
    AUDIO("audio"),
    @JsonProperty("live")
    LIVE("live");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /// Its name in documents.
    public String label() {
        return label;
    }

    /// Whether a measure means anything for it.
    public boolean knows(Measure measure) {
        return switch (measure) {
            case BLUR, GREYSCALE -> this == IMAGE || this == VIDEO || this == LIVE;
            case MUTE, NO_AUTOPLAY -> this == VIDEO || this == AUDIO || this == LIVE;
            case REDUCED_DETAIL -> this != AUDIO;
        };
    }
}

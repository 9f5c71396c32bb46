package steward.localplatform.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of harmless files. A file follows from its name, twelve lower-case hexadecimal digits: the same name gives the same bytes, another name others.
public enum MediaFile {
    PICTURE("png", "image/png"),
    SOUND("wav", "audio/wav"),
    FILM("mp4", "video/mp4"),
    CAPTIONS("vtt", "text/vtt; charset=utf-8");

    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{12})\\.([a-z0-9]{3})");

    private final String ending;
    private final String contentType;

    MediaFile(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /// Where a file of this kind lies at its origin.
    public String path(String name) {
        return "/" + name + "." + ending;
    }

    /// Its bytes; they take some milliseconds to make.
    ///
    /// @param name twelve lower-case hexadecimal digits
    public byte[] bytes(String name) {
        return switch (this) {
            case PICTURE -> Picture.png(name);
            case SOUND -> Tone.wav(name);
            case FILM -> Film.mp4(name);
            case CAPTIONS -> Film.captions().getBytes(StandardCharsets.UTF_8);
        };
    }

    /// What lies there; empty for every other path.
    static Optional<Found> at(String path) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(asked.group(2)))
                .findFirst()
                .map(kind -> new Found(kind, asked.group(1)));
    }

    /// A file that somebody asked for.
    record Found(MediaFile kind, String name) {}
}

package steward.localplatform.media;

import java.util.ArrayList;
import java.util.List;

/// A film of twelve seconds: a disc that crosses the picture, above a bar that grows with time.
final class Film {

    static final int WIDTH = 320;
    static final int HEIGHT = 192;
    static final int PER_SECOND = 5;
    static final int SECONDS = 12;

    /// One can jump to each second picture of these.
    private static final int WHOLE_EVERY = 2 * PER_SECOND;

    private Film() {}

    static byte[] mp4(String name) {
        Colours colours = Colours.of(name);
        PlainVideo video = new PlainVideo(WIDTH, HEIGHT);
        List<Mp4File.Sample> samples = new ArrayList<>();
        for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            boolean whole = i % WHOLE_EVERY == 0;
            samples.add(new Mp4File.Sample(video.picture(at(i, colours), whole), whole));
        }
        return new Mp4File(WIDTH, HEIGHT, PER_SECOND, video.sequence(), video.parameters())
                .of(samples);
    }

    /// What is said at which second.
    static String captions() {
        return """
        WEBVTT

        00:00.000 --> 00:04.000
        A disc sets out from the left.

        00:04.000 --> 00:08.000
        It passes the middle.

        00:08.000 --> 00:12.000
        It arrives. Nothing bad happened.
        """;
    }

    private static Drawing at(int picture, Colours colours) {
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        drawing.rectangle(0, 0, WIDTH, HEIGHT, colours.ground());
        int along = picture * (WIDTH - 60) / (PER_SECOND * SECONDS - 1);
        drawing.disc(30 + along, 70, 24, colours.shape());
        drawing.words("HARMLESS FILM", 43, 120, 3, Colours.WORDS);
        drawing.rectangle(30, 160, 1 + along, 8, Colours.WORDS);
        return drawing;
    }
}

package steward.localplatform.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A tune of ten notes, one a second, as uncompressed sound (RIFF WAVE, 16 bit, one channel).
final class Tone {

    private static final int PER_SECOND = 16_000;
    private static final int SECONDS = 10;
    private static final int HEADER = 44;
    private static final int LOUDNESS = 6_000;
    private static final double LOWEST_HERTZ = 220;
    private static final double HALF_TONES = 12;

    private Tone() {}

    static byte[] wav(String name) {
        int length = 2 * PER_SECOND * SECONDS;
        ByteBuffer file = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + length).put(ascii("WAVE"));
        // PCM, one channel, so many samples and bytes a second, two bytes a sample.
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(PER_SECOND).putInt(2 * PER_SECOND).putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(length);
        for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            file.putShort(sample(i, Character.digit(name.charAt(i / PER_SECOND), 16)));
        }
        return file.array();
    }

    /// Each note fades, so that none begins with a crack.
    private static short sample(int i, int note) {
        double hertz = LOWEST_HERTZ * Math.pow(2, note / HALF_TONES);
        double within = (double) (i % PER_SECOND) / PER_SECOND;
        double fading = Math.sin(Math.PI * within);
        return (short) Math.round(LOUDNESS * fading * Math.sin(2 * Math.PI * hertz * within));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

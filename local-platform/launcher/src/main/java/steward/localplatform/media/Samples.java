package steward.localplatform.media;

/// The points of one block as brightness and two differences of colour, in the ranges of ITU-R BT.601.
final class Samples {

    private static final int HALF = PlainVideo.BLOCK / 2;

    private Samples() {}

    /// 256 of brightness, and a fourth as many of either difference.
    static byte[] of(Drawing drawing, int left, int top) {
        byte[] samples = new byte[PlainVideo.BLOCK * PlainVideo.BLOCK + 2 * HALF * HALF];
        int next = 0;
        for (int y = 0; y < PlainVideo.BLOCK; y++) {
            for (int x = 0; x < PlainVideo.BLOCK; x++) {
                samples[next++] = brightness(drawing.at(left + x, top + y));
            }
        }
        for (int y = 0; y < HALF; y++) {
            for (int x = 0; x < HALF; x++) {
                int colour = drawing.at(left + 2 * x, top + 2 * y);
                samples[next] = weighed(colour, -38, -74, 112, 128);
                samples[next + HALF * HALF] = weighed(colour, 112, -94, -18, 128);
                next++;
            }
        }
        return samples;
    }

    private static byte brightness(int colour) {
        return weighed(colour, 66, 129, 25, 16);
    }

    private static byte weighed(int colour, int red, int green, int blue, int zero) {
        int sum =
                red * ((colour >> 16) & 0xFF)
                        + green * ((colour >> 8) & 0xFF)
                        + blue * (colour & 0xFF);
        return (byte) (((sum + 128) >> 8) + zero);
    }
}

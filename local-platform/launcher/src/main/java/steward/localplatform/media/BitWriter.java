package steward.localplatform.media;

import java.io.ByteArrayOutputStream;

/// Bits from the highest to the lowest, with the codes of ITU-T H.264 (9.1).
final class BitWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int unfinished;
    private int held;

    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            unfinished = (unfinished << 1) | ((value >> i) & 1);
            held++;
            if (held == Byte.SIZE) {
                bytes.write(unfinished);
                unfinished = 0;
                held = 0;
            }
        }
    }

    /// Exp-Golomb code of a number that is not negative, `ue(v)`.
    void number(int value) {
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(value + 1);
        bits(0, length - 1);
        bits(value + 1, length);
    }

    /// Whole bytes, after zeros up to the next.
    void aligned(byte[] whole) {
        align();
        bytes.writeBytes(whole);
    }

    private void align() {
        while (held != 0) {
            bits(0, 1);
        }
    }

    /// The end of what a unit says: a one and zeros up to a whole byte.
    byte[] ended() {
        bits(1, 1);
        align();
        return bytes.toByteArray();
    }
}

package steward.localplatform.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Pictures as ITU-T H.264 without any compression of what is seen: blocks of 16 by 16 points are written as they are (I_PCM) or, where nothing changed, skipped. Every
/// decoder of the Baseline profile reads it, and no encoder is needed.
final class PlainVideo {

    /// Edge of a block.
    static final int BLOCK = 16;

    private static final int BASELINE = 66;
    private static final int BASELINE_CONSTRAINTS = 0xC0;
    private static final int LEVEL_3 = 30;
    private static final int SLICE_OF_CHANGES = 5;
    private static final int SLICE_OF_ITSELF = 7;
    private static final int PLAIN_BLOCK = 25;
    private static final int KINDS_OF_CHANGED_BLOCKS = 5;
    private static final int FRAME_NUMBER_BITS = 4;

    private final int blocksWide;
    private final int blocksHigh;
    private byte[][] before = new byte[0][];
    private int sinceWhole;
    private int wholes;

    /// @param width and height are multiples of [#BLOCK]
    PlainVideo(int width, int height) {
        this.blocksWide = width / BLOCK;
        this.blocksHigh = height / BLOCK;
    }

    /// The sequence parameter set: size, and order of output as of decoding.
    byte[] sequence() {
        BitWriter set = new BitWriter();
        set.bits(BASELINE, 8);
        set.bits(BASELINE_CONSTRAINTS, 8);
        set.bits(LEVEL_3, 8);
        set.number(0);
        set.number(FRAME_NUMBER_BITS - 4);
        set.number(2);
        set.number(1);
        set.bits(0, 1);
        set.number(blocksWide - 1);
        set.number(blocksHigh - 1);
        // Whole frames, inference for them, no cropping, nothing said of how to show them.
        set.bits(0b1100, 4);
        return unit(0x67, set.ended());
    }

    /// The picture parameter set: variable-length codes, and each slice says whether edges are smoothed.
    byte[] parameters() {
        BitWriter set = new BitWriter();
        set.number(0);
        set.number(0);
        set.bits(0, 2);
        set.number(0);
        set.number(0);
        set.number(0);
        set.bits(0, 3);
        set.number(0);
        set.number(0);
        set.number(0);
        set.bits(0b100, 3);
        return unit(0x68, set.ended());
    }

    /// The next picture.
    ///
    /// @param whole whether it can be shown without those before it; the first must
    byte[] picture(Drawing drawing, boolean whole) {
        byte[][] blocks = blocks(drawing);
        BitWriter slice = new BitWriter();
        slice.number(0);
        slice.number(whole ? SLICE_OF_ITSELF : SLICE_OF_CHANGES);
        slice.number(0);
        sinceWhole = whole ? 0 : sinceWhole + 1;
        slice.bits(sinceWhole, FRAME_NUMBER_BITS);
        if (whole) {
            slice.number(wholes++ % 2);
            slice.bits(0, 2);
        } else {
            slice.bits(0, 3);
        }
        slice.number(0);
        // Edges are not smoothed.
        slice.number(1);
        if (whole) {
            everyBlock(blocks, slice);
        } else {
            changedBlocks(blocks, slice);
        }
        before = blocks;
        return unit(whole ? 0x65 : 0x41, slice.ended());
    }

    private static void everyBlock(byte[][] blocks, BitWriter slice) {
        for (byte[] block : blocks) {
            slice.number(PLAIN_BLOCK);
            slice.aligned(block);
        }
    }

    private void changedBlocks(byte[][] blocks, BitWriter slice) {
        int skipped = 0;
        for (int i = 0; i < blocks.length; i++) {
            if (Arrays.equals(blocks[i], before[i])) {
                skipped++;
            } else {
                slice.number(skipped);
                skipped = 0;
                slice.number(KINDS_OF_CHANGED_BLOCKS + PLAIN_BLOCK);
                slice.aligned(blocks[i]);
            }
        }
        if (skipped > 0) {
            slice.number(skipped);
        }
    }

    private byte[][] blocks(Drawing drawing) {
        byte[][] blocks = new byte[blocksWide * blocksHigh][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Samples.of(drawing, i % blocksWide * BLOCK, i / blocksWide * BLOCK);
        }
        return blocks;
    }

    /// A unit of the network abstraction layer, with what keeps its content from looking like the start of another (7.4.1).
    private static byte[] unit(int header, byte[] content) {
        ByteArrayOutputStream unit = new ByteArrayOutputStream();
        unit.write(header);
        int zeros = 0;
        for (byte one : content) {
            if (zeros == 2 && (one & 0xFF) <= 3) {
                unit.write(3);
                zeros = 0;
            }
            unit.write(one);
            zeros = one == 0 ? zeros + 1 : 0;
        }
        return unit.toByteArray();
    }
}

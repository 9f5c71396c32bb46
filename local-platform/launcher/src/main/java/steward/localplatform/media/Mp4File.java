package steward.localplatform.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// A file of one track of video (ISO/IEC 14496-12 and -15), the index before the samples, so that one can play and jump before all of it is there.
final class Mp4File {

    /// Of the picture before it is turned or moved: it is neither.
    private static final int[] MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

    private static final int UNDETERMINED_LANGUAGE = 0x55C4;
    private static final int BOX_HEADER = 8;

    private final int width;
    private final int height;
    private final int perSecond;
    private final byte[] sequence;
    private final byte[] parameters;

    /// @param sequence the sequence parameter set
    /// @param parameters the picture parameter set
    Mp4File(int width, int height, int perSecond, byte[] sequence, byte[] parameters) {
        this.width = width;
        this.height = height;
        this.perSecond = perSecond;
        this.sequence = sequence;
        this.parameters = parameters;
    }

    /// One picture.
    static final class Sample {

        private final byte[] unit;
        private final boolean whole;

        /// @param whole whether it can be shown without those before it
        Sample(byte[] unit, boolean whole) {
            this.unit = unit;
            this.whole = whole;
        }

        /// With its length before it, as the file has it.
        private byte[] written() {
            return joined(ints(unit.length), unit);
        }

        private int size() {
            return Integer.BYTES + unit.length;
        }
    }

    byte[] of(List<Sample> samples) {
        byte[] type = box("ftyp", ascii("isom"), ints(0x200), ascii("isomiso2avc1mp41"));
        // The index has the same length wherever the samples begin.
        int begin = type.length + index(samples, 0).length + BOX_HEADER;
        byte[][] units = samples.stream().map(Sample::written).toArray(byte[][]::new);
        return joined(type, index(samples, begin), box("mdat", units));
    }

    private byte[] index(List<Sample> samples, int begin) {
        int length = samples.size();
        byte[] header =
                box(
                        "mvhd",
                        ints(0, 0, 0, perSecond, length, 0x10000, 0x01000000, 0, 0),
                        ints(MATRIX),
                        ints(0, 0, 0, 0, 0, 0, 2));
        byte[] track =
                box(
                        "tkhd",
                        ints(3, 0, 0, 1, 0, length, 0, 0, 0, 0),
                        ints(MATRIX),
                        ints(width << 16, height << 16));
        byte[] media =
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, perSecond, length, UNDETERMINED_LANGUAGE << 16)),
                        box("hdlr", ints(0, 0), ascii("vide"), ints(0, 0, 0), new byte[1]),
                        box(
                                "minf",
                                box("vmhd", ints(1, 0, 0)),
                                box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))),
                                table(samples, begin)));
        return box("moov", header, box("trak", track, media));
    }

    private byte[] table(List<Sample> samples, int begin) {
        int[] whole =
                IntStream.rangeClosed(1, samples.size())
                        .filter(number -> samples.get(number - 1).whole)
                        .toArray();
        return box(
                "stbl",
                box("stsd", ints(0, 1), entry()),
                box("stts", ints(0, 1, samples.size(), 1)),
                box("stss", ints(0, whole.length), ints(whole)),
                box("stsc", ints(0, 1, 1, samples.size(), 1)),
                box(
                        "stsz",
                        ints(0, 0, samples.size()),
                        ints(samples.stream().mapToInt(Sample::size).toArray())),
                box("stco", ints(0, 1, begin)));
    }

    private byte[] entry() {
        byte[] decoder =
                box(
                        "avcC",
                        // Version, profile, constraints and level as the sequence says them;
                        // lengths of four bytes.
                        new byte[] {1, sequence[1], sequence[2], sequence[3], (byte) 0xFF},
                        counted(0xE1, sequence),
                        counted(1, parameters));
        return box(
                "avc1",
                ints(0, 1, 0, 0, 0, 0, (width << 16) | height, 0x480000, 0x480000, 0, 0x00010000),
                new byte[30],
                ints(0x0018FFFF),
                decoder);
    }

    private static byte[] counted(int count, byte[] set) {
        return joined(new byte[] {(byte) count, (byte) (set.length >> 8), (byte) set.length}, set);
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] inside = joined(content);
        return joined(ints(BOX_HEADER + inside.length), ascii(type), inside);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ints(int... values) {
        ByteBuffer written = ByteBuffer.allocate(Integer.BYTES * values.length);
        for (int value : values) {
            written.putInt(value);
        }
        return written.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package steward.triage.signal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import steward.triage.signal.LanguageWeights.Calibration;
import steward.triage.signal.LanguageWeights.ClassHead;

/// The bytes of a model: a mark, then the languages in alphabetical order. The same model is always the same bytes.
public final class ModelFile {

    private static final int MARK = 0x53_54_52_32;
    private static final int LARGEST_TABLE = 1 << 24;
    private static final int VERSION_DIGITS = 12;

    private ModelFile() {}

    /// The bytes of a model of these languages.
    ///
    /// @param withheld languages that were learnt and then not released
    /// @param baseRate share of rows in breach, all languages together
    public static byte[] write(
            List<LanguageWeights> languages, Set<String> withheld, double baseRate)
            throws IOException {
        var sorted = new TreeMap<String, LanguageWeights>();
        languages.forEach(language -> sorted.put(language.language(), language));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeDouble(baseRate);
            out.writeByte(withheld.size());
            for (String language : new TreeSet<>(withheld)) {
                out.writeUTF(language);
            }
            out.writeByte(sorted.size());
            for (LanguageWeights language : sorted.values()) {
                write(language, out);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(LanguageWeights language, DataOutputStream out) throws IOException {
        out.writeUTF(language.language());
        out.writeByte(language.bits());
        out.writeByte(language.heads());
        for (int head = 0; head < language.heads(); head++) {
            out.writeFloat(language.scales()[head]);
        }
        write(language.overall(), out);
        out.writeByte(language.classes().size());
        for (var known : new TreeMap<>(language.classes()).entrySet()) {
            out.writeUTF(known.getKey().label());
            out.writeByte(known.getValue().head());
            write(known.getValue().calibration(), out);
            out.writeDouble(known.getValue().baseRate());
        }
        out.write(language.table());
    }

    private static void write(Calibration calibration, DataOutputStream out) throws IOException {
        out.writeDouble(calibration.slope());
        out.writeDouble(calibration.offset());
    }

    /// The model that these bytes are.
    ///
    /// @throws IOException when the bytes are not a model of this form
    public static TextRiskModel read(byte[] file) throws IOException {
        var byLanguage = new TreeMap<String, LanguageWeights>();
        var withheld = new TreeSet<String>();
        double baseRate;
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != MARK) {
                throw new IOException("Not a text model");
            }
            baseRate = in.readDouble();
            int held = in.readUnsignedByte();
            for (int i = 0; i < held; i++) {
                withheld.add(in.readUTF());
            }
            int languages = in.readUnsignedByte();
            for (int i = 0; i < languages; i++) {
                LanguageWeights language = readLanguage(in);
                byLanguage.put(language.language(), language);
            }
        }
        return new TextRiskModel(versionOf(file), byLanguage, withheld, baseRate);
    }

    private static LanguageWeights readLanguage(DataInputStream in) throws IOException {
        String language = in.readUTF();
        int bits = in.readUnsignedByte();
        int heads = in.readUnsignedByte();
        long size = bits > 24 ? Long.MAX_VALUE : (long) heads << bits;
        if (size > LARGEST_TABLE) {
            throw new IOException("The text model's table is too large");
        }
        float[] scales = new float[heads];
        for (int head = 0; head < heads; head++) {
            scales[head] = in.readFloat();
        }
        Calibration overall = readCalibration(in);
        Map<RiskClass, ClassHead> classes = new EnumMap<>(RiskClass.class);
        int known = in.readUnsignedByte();
        for (int i = 0; i < known; i++) {
            RiskClass riskClass = RiskClass.labelled(in.readUTF());
            classes.put(
                    riskClass,
                    new ClassHead(in.readUnsignedByte(), readCalibration(in), in.readDouble()));
        }
        byte[] table = new byte[(int) size];
        in.readFully(table);
        return new LanguageWeights(language, bits, heads, table, scales, overall, classes);
    }

    private static Calibration readCalibration(DataInputStream in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble());
    }

    private static String versionOf(byte[] file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

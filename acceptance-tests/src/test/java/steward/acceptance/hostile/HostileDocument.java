package steward.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// A whole body that nothing may be made of: a good one with one thing wrong, or nothing like one.
///
/// @param spoiled what becomes of the good one, in Latin letters only
/// @param headers that go with it
record HostileDocument(String name, UnaryOperator<byte[]> spoiled, Map<String, String> headers) {

    private static final byte[] BOMB = bomb();

    /// All of them.
    ///
    /// @param listener an address that nobody may call
    static List<HostileDocument> all(String listener) {
        return Stream.of(encodings(), syntax(), sizes(), formats(listener))
                .flatMap(s -> s)
                .toList();
    }

    /// Whether it says nothing at all, which is what some operations need.
    boolean isNothing() {
        return List.of("nothing", "blanks", "null").contains(name);
    }

    byte[] of(String good) {
        return spoiled.apply(good.getBytes(UTF_8));
    }

    private static Stream<HostileDocument> encodings() {
        return Stream.of(
                text("UTF-16", good -> good, UTF_16),
                text("UTF-16 without a mark", good -> good, UTF_16LE),
                text("UTF-32", good -> good, Charset.forName("UTF-32")),
                text("a byte order mark", good -> "\ufeff" + good, UTF_8),
                bytes("an overlong letter", "c1a1"),
                bytes("an overlong NUL", "c080"),
                bytes("an encoded surrogate", "eda080"),
                bytes("a letter beyond the last", "f5808080"),
                bytes("half a letter", "e282"),
                bytes("a raw NUL", "00"),
                bytes("Latin 1", "e4"));
    }

    private static Stream<HostileDocument> syntax() {
        return Stream.of(
                text("nothing", _ -> ""),
                text("blanks", _ -> " \t"),
                text("a word", _ -> HostileValues.MARK),
                text("null", _ -> "null"),
                text("a list", good -> "[" + good + "]"),
                text("a text", _ -> "\"" + HostileValues.MARK + "\""),
                text("a number", _ -> "1e999999999"),
                text("half of it", good -> good.substring(0, good.length() / 2)),
                text("it and more", good -> good + " " + good),
                text("it and a brace", good -> good + "}"),
                text("a duplicate key", good -> "{" + firstFieldOf(good) + "," + good.substring(1)),
                text("a comment", good -> "/* " + HostileValues.MARK + " */" + good),
                text("single quotes", good -> good.replace('"', '\'')),
                text("no quotes", good -> good.replace("\"", "")),
                text(
                        "an unknown field",
                        good -> withField(good, "\"" + HostileValues.MARKED_NAME + "\":1")),
                text(
                        "a prototype",
                        good -> withField(good, "\"__proto__\":{\"roles\":[\"operator\"]}")),
                text("a class", good -> withField(good, "\"@class\":\"java.net.URL\"")));
    }

    private static Stream<HostileDocument> sizes() {
        return Stream.of(
                text("deep lists", _ -> "[".repeat(100_000)),
                text("deep lists that end", _ -> "[".repeat(100_000) + "]".repeat(100_000)),
                text("deep objects", _ -> "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000)),
                text(
                        "deep in an unknown field",
                        good ->
                                withField(
                                        good, "\"a\":" + "[".repeat(50_000) + "]".repeat(50_000))),
                text("many digits", _ -> "9".repeat(100_000)),
                text("many keys", good -> withField(good, keys(20_000))),
                text("far too many keys", good -> withField(good, keys(100_000))),
                text(
                        "a key without end",
                        good -> withField(good, "\"" + HostileValues.MARK.repeat(20_000) + "\":1")),
                text(
                        "a mebibyte of blanks",
                        good -> withField(good, " ".repeat(1 << 20) + "\"a\":1")));
    }

    private static Stream<HostileDocument> formats(String listener) {
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + listener + "/xml\">]><a>&x;</a>";
        return Stream.of(
                as("application/xml", xml),
                as("text/xml", xml),
                as("text/plain", "{}"),
                as("application/x-www-form-urlencoded", "a=b&" + HostileValues.MARK + "=1"),
                as(
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../"
                                + HostileValues.MARK
                                + "\"\r\n\r\n1\r\n--x--"),
                as("application/yaml", "!!javax.script.ScriptEngineManager [" + listener + "]"),
                as("application/x-java-serialized-object", "\u00ac\u00ed"),
                as("nonsense", "{}"),
                packed("gzip"),
                packed("deflate"),
                packed("br"),
                packed("gzip, gzip"),
                packed("identity, gzip"),
                packed("x-gzip"));
    }

    private static HostileDocument text(String name, UnaryOperator<String> spoiled) {
        return text(name, spoiled, UTF_8);
    }

    private static HostileDocument text(
            String name, UnaryOperator<String> spoiled, Charset charset) {
        return new HostileDocument(
                name, good -> spoiled.apply(new String(good, UTF_8)).getBytes(charset), Map.of());
    }

    /// Bytes in a text of a new field.
    private static HostileDocument bytes(String name, String hex) {
        return new HostileDocument(
                name,
                good -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    out.writeBytes("{\"a\":\"".getBytes(UTF_8));
                    out.writeBytes(java.util.HexFormat.of().parseHex(hex));
                    out.writeBytes("\"".getBytes(UTF_8));
                    out.writeBytes(good.length > 2 ? ",".getBytes(UTF_8) : new byte[0]);
                    out.write(good, 1, good.length - 1);
                    return out.toByteArray();
                },
                Map.of());
    }

    private static HostileDocument as(String mediaType, String body) {
        return new HostileDocument(
                "the type " + mediaType,
                _ -> body.getBytes(UTF_8),
                Map.of("Content-Type", mediaType));
    }

    private static HostileDocument packed(String encoding) {
        return new HostileDocument(
                "a bomb packed as " + encoding, _ -> BOMB, Map.of("Content-Encoding", encoding));
    }

    private static String withField(String good, String field) {
        return "{" + field + (good.length() > 2 ? "," : "") + good.substring(1);
    }

    private static String firstFieldOf(String good) {
        return good.length() > 2
                ? good.substring(1, good.indexOf(':')) + ":null"
                : "\"a\":1,\"a\":1";
    }

    private static String keys(int count) {
        return String.join(
                ",", IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\":1").toList());
    }

    /// 64 KiB that unpack to 64 MiB.
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

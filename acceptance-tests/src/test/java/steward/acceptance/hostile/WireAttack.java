package steward.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Something on the wire that no ordinary client sends.
///
/// @param answers allowed statuses; 0 is a connection that is closed without one
/// @param kind what it is about the request that is wrong
record WireAttack(String name, Script script, Set<Integer> answers, Kind kind) {

    private static final long BETWEEN_BYTES_MILLIS = 250;

    /// Where it is wrong.
    enum Kind {
        /// HTTP as it should be, but for what comes of the body: refused with a problem, unless the operation reads no body and answers at once.
        BODY,
        /// No HTTP, which is refused with a bare status before anything of Steward sees it.
        HEAD
    }

    /// What is sent, until the other side closes.
    @FunctionalInterface
    interface Script {
        void play(OutputStream out, Head head) throws IOException, InterruptedException;
    }

    /// The first lines of an honest request to an operation, without the empty line after them.
    record Head(String method, String path, String host, String lines) {

        byte[] with(String more) {
            return (method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + lines + more)
                    .getBytes(ISO_8859_1);
        }
    }

    static List<WireAttack> all() {
        return Stream.of(slow(), endless(), heads(), nothingLikeHttp()).flatMap(s -> s).toList();
    }

    /// Bodies that take their time.
    private static Stream<WireAttack> slow() {
        return Stream.of(
                new WireAttack(
                        "a body a byte at a time",
                        (out, head) -> {
                            out.write(head.with("Content-Length: 1000\r\n\r\n"));
                            trickle(out, "a");
                        },
                        Set.of(408),
                        Kind.BODY),
                new WireAttack(
                        "a body that never comes",
                        (out, head) -> out.write(head.with("Content-Length: 1000\r\n\r\n")),
                        Set.of(408),
                        Kind.BODY),
                new WireAttack(
                        "chunks of a byte",
                        (out, head) -> {
                            out.write(head.with("Transfer-Encoding: chunked\r\n\r\n"));
                            trickle(out, "1\r\na\r\n");
                        },
                        Set.of(408),
                        Kind.BODY));
    }

    private static Stream<WireAttack> endless() {
        return Stream.of(
                new WireAttack(
                        "chunks without end",
                        (out, head) -> {
                            out.write(head.with("Transfer-Encoding: chunked\r\n\r\n"));
                            byte[] chunk =
                                    ("10000\r\n" + " ".repeat(0x10000) + "\r\n")
                                            .getBytes(ISO_8859_1);
                            while (true) {
                                out.write(chunk);
                            }
                        },
                        Set.of(0, 413),
                        Kind.BODY),
                once(
                        "a length beyond all",
                        "Content-Length: 99999999999999999999\r\n\r\n",
                        400,
                        413),
                once("a length below zero", "Content-Length: -1\r\n\r\n", 400, 413),
                once("a length that is a word", "Content-Length: many\r\n\r\n", 400, 413));
    }

    private static Stream<WireAttack> heads() {
        return Stream.of(
                once("a header of 64 KiB", "X-Long: " + "a".repeat(65_536) + "\r\n\r\n", 431),
                once("thousands of headers", "X-Many: a\r\n".repeat(5_000) + "\r\n", 431),
                once("two lengths", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", 400),
                once(
                        "a length and chunks",
                        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400),
                once(
                        "chunks that are not the last coding",
                        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                        400),
                once("a coding nobody knows", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400),
                once(
                        "a chunk without a size",
                        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                        0,
                        400),
                once("a blank before the colon", "Content-Length : 2\r\n\r\n{}", 400),
                once("NUL in a header", "X-Nul: a\u0000b\r\nContent-Length: 2\r\n\r\n{}", 400));
    }

    private static Stream<WireAttack> nothingLikeHttp() {
        return Stream.of(
                raw("noise", "\u0000\u0001\u0002\u00ff\r\n\r\n"),
                raw(
                        "a TLS greeting",
                        "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003\r\n\r\n"),
                raw("no version", "POST /\r\n\r\n"),
                raw("a version to come", "POST / HTTP/9.9\r\n\r\n"),
                raw("a line of 64 KiB", "POST /" + "a".repeat(65_536) + " HTTP/1.1\r\n\r\n"),
                raw(
                        "HTTP/2 and then noise",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\u00ff".repeat(100)));
    }

    private static WireAttack once(String name, String more, Integer... answers) {
        return new WireAttack(
                name, (out, head) -> out.write(head.with(more)), Set.of(answers), Kind.HEAD);
    }

    private static WireAttack raw(String name, String text) {
        return new WireAttack(
                name,
                (out, _) -> out.write(text.getBytes(ISO_8859_1)),
                Set.of(0, 400, 414, 501, 505),
                Kind.HEAD);
    }

    private static void trickle(OutputStream out, String piece)
            throws IOException, InterruptedException {
        while (true) {
            out.write(piece.getBytes(ISO_8859_1));
            out.flush();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_BYTES_MILLIS);
        }
    }
}

package steward.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever sends without end is not listened to for long, whatever the path and whoever it is: the connection ends before much is read.
@QuarkusTest
@QuarkusTestResource(Issuer.class)
class EndlessBodiesTest {

    /// What is on the way in buffers of the system comes on top of what is read.
    private static final int MUCH = 16 * 1024 * 1024;

    private static final int SOON_MILLIS = 20_000;

    @TestHTTPResource("/")
    URI service = URI.create("http://set-by-the-platform");

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/letters, moderator, 413",
        "POST, /v1/letters/scanned, moderator, 413",
        "POST, /v1/letters/7/seal, moderator, 200",
        "POST, /v1/letters/7/seal, nobody, 401",
        "POST, /v1/letters, nobody, 401",
        "GET, /v1/letters, nobody, 401",
        "GET, /v1/letters/7, moderator, 200",
        "POST, /nowhere, moderator, 404",
        "PUT, /nowhere, nobody, 404",
        "POST, /q/health, nobody, 200"
    })
    void chunks_without_end_end_the_connection(String method, String path, String who, int status)
            throws Exception {
        // Given
        String head =
                "%s %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n%sTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(method, path, authorization(who));
        AtomicLong sent = new AtomicLong();
        StringBuilder heard = new StringBuilder();

        // When
        Thread sender;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            socket.setSoTimeout(SOON_MILLIS);
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            sender = Thread.ofVirtual().start(() -> sendWithoutEnd(socket, sent));
            readToTheEnd(socket, heard);
        }
        sender.join();

        // Then
        assertThat(heard.toString()).startsWith("HTTP/1.1 " + status);
        assertThat(sent).hasValueLessThan(MUCH);
    }

    private static String authorization(String who) {
        return who.equals("nobody") ? "" : "Authorization: Bearer " + Issuer.moderator() + "\r\n";
    }

    private static void sendWithoutEnd(Socket socket, AtomicLong sent) {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(ISO_8859_1);
        try {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(chunk);
                sent.addAndGet(chunk.length);
            }
        } catch (IOException _) {
            // Closed by the other side, as it should be.
        }
    }

    /// A connection that is reset is at its end, too; one that stays is not.
    private static void readToTheEnd(Socket socket, StringBuilder heard) throws IOException {
        byte[] buffer = new byte[4096];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                heard.append(new String(buffer, 0, n, ISO_8859_1));
            }
        } catch (SocketException _) {
            // Reset, since something was still on its way.
        }
    }
}

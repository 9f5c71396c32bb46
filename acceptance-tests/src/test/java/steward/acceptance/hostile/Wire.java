package steward.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import steward.acceptance.hostile.WireAttack.Head;
import steward.acceptance.hostile.WireAttack.Kind;

/// Plays an attack over a connection of its own and reads until the other side closes it.
///
/// @param heard everything that came back, as Latin 1
/// @param closed whether the other side ended the connection by itself
record Wire(Door door, WireAttack attack, String heard, boolean closed) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    static Wire of(Door door, WireAttack attack) throws IOException, InterruptedException {
        int port = door.operation().at().getPort();
        String lines =
                "Authorization: Bearer "
                        + door.steward().tokenOf(door.person())
                        + "\r\nContent-Type: "
                        + (door.mediaType().isEmpty() ? "application/json" : door.mediaType())
                        + "\r\nConnection: close\r\n";
        Head head = new Head(door.operation().method(), door.path(), "127.0.0.1:" + port, lines);
        StringBuilder heard = new StringBuilder();
        Thread sender;
        boolean closed;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            sender = Thread.ofVirtual().start(() -> play(attack, socket, head));
            closed = read(socket, heard);
        }
        sender.join();
        return new Wire(door, attack, heard.toString(), closed);
    }

    /// What is wrong with how it ended; empty when nothing is.
    Optional<String> flaw() {
        Matcher statuses = STATUS.matcher(heard);
        int status = statuses.find() ? Integer.parseInt(statuses.group(1)) : 0;
        if (!closed) {
            return flawed("kept its connection, answered with " + status);
        }
        if (!isAllowed(status)) {
            return flawed("was answered with " + status);
        }
        if (statuses.find()) {
            return flawed("was answered twice");
        }
        return attack.kind() == Kind.BODY
                        && status >= 400
                        && !heard.contains("application/problem+json")
                ? flawed("was refused with " + status + " and no problem")
                : Optional.empty();
    }

    private boolean isAllowed(int status) {
        boolean answersAtOnce = attack.kind() == Kind.BODY && door.mediaType().isEmpty();
        return answersAtOnce ? status >= 200 && status < 500 : attack.answers().contains(status);
    }

    private Optional<String> flawed(String how) {
        return Optional.of(door + " with " + attack.name() + " " + how);
    }

    /// The other side closes while the script is played, which ends it.
    private static void play(WireAttack attack, Socket socket, Head head) {
        try {
            attack.script().play(socket.getOutputStream(), head);
        } catch (IOException _) {
            // Closed by the other side: the end of every script that has none of its own.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean read(Socket socket, StringBuilder heard) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                heard.append(new String(buffer, 0, n, ISO_8859_1));
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}

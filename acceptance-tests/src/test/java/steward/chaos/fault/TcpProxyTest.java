package steward.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.localplatform.process.Ports;

class TcpProxyTest {

    private final List<Integer> ports = Ports.free(2);
    private final TcpProxy proxy = TcpProxy.start(ports.getFirst(), ports.getLast());
    private final Echo echo = Echo.on(ports.getLast());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesEverythingOnWhileNothingIsWrong() throws IOException {
        try (Socket caller = call()) {
            assertThat(answer(caller, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void holdsBackWhatPassesWhenItIsSlow() throws IOException {
        // Given
        try (Socket caller = call()) {
            answer(caller, "warm");
            proxy.latency(Duration.ofMillis(80));

            // When
            long begun = System.nanoTime();
            answer(caller, "slow");

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(160));
        }
    }

    @Test
    void resetsOpenAndNewConnectionsWhenItIsCut() throws IOException {
        // Given
        try (Socket caller = call()) {
            answer(caller, "before");

            // When
            proxy.cut();

            // Then
            assertThatThrownBy(() -> answer(caller, "after")).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> answer(call(), "new")).isInstanceOf(SocketException.class);
        }
        proxy.heal();
        try (Socket caller = call()) {
            assertThat(answer(caller, "healed")).isEqualTo("healed");
        }
    }

    @Test
    void keepsSilentConnectionsAndGoesOnWithThemWhenHealed() throws IOException {
        // Given
        try (Socket caller = call()) {
            answer(caller, "before");
            proxy.silence();
            caller.setSoTimeout(200);

            // When, Then
            assertThatThrownBy(() -> answer(caller, "held"))
                    .isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            caller.setSoTimeout(5_000);
            assertThat(new String(caller.getInputStream().readNBytes(4), StandardCharsets.UTF_8))
                    .isEqualTo("held");
        }
    }

    private Socket call() throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), ports.getFirst());
        caller.setSoTimeout(5_000);
        return caller;
    }

    private static String answer(Socket caller, String said) throws IOException {
        caller.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        byte[] heard = caller.getInputStream().readNBytes(said.length());
        if (heard.length < said.length()) {
            throw new SocketException("ended");
        }
        return new String(heard, StandardCharsets.UTF_8);
    }

    private record Echo(ServerSocket door) implements AutoCloseable {

        static Echo on(int port) {
            try {
                Echo echo = new Echo(new ServerSocket(port, 10, InetAddress.getLoopbackAddress()));
                Thread.ofVirtual().start(echo::welcome);
                return echo;
            } catch (IOException taken) {
                throw new java.io.UncheckedIOException(taken);
            }
        }

        private void welcome() {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    Thread.ofVirtual().start(() -> repeat(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private static void repeat(Socket caller) {
            try (caller) {
                caller.getInputStream().transferTo(caller.getOutputStream());
            } catch (IOException reset) {
                return;
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}

package steward.acceptance.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Listens where nobody has any reason to call, and counts who does.
final class SilentListener implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    private SilentListener(ServerSocket socket) {
        this.socket = socket;
    }

    static SilentListener start() throws IOException {
        SilentListener listener =
                new SilentListener(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("silent-listener").start(listener::listen);
        return listener;
    }

    /// Its address, as anybody who writes a report would give it.
    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket _ = socket.accept()) {
                calls.incrementAndGet();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

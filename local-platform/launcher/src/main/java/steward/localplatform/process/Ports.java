package steward.localplatform.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Ports of the loopback interface.
public final class Ports {

    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    /// Ports that nobody listens on at this moment, all different.
    public static List<Integer> free(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failed) {
            throw new CannotStart("No free port: " + failed.getMessage(), failed);
        } finally {
            open.forEach(Ports::close);
        }
    }

    /// Whether somebody listens there.
    public static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /// Fails when the port can't be taken, and names who has it and the option that chooses another one.
    public static void requireFree(int port, String whatFor, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port %d, wanted for %s, is taken by %s.\nEnd that process, or choose another port: ./steward up %s %d"
                            .formatted(port, whatFor, PortOwner.of(port), option, port + 1000),
                    taken);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new CannotStart("Cannot release a port: " + failed.getMessage(), failed);
        }
    }
}

package steward.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A port of loopback that passes on to another one, well or badly.
public final class TcpProxy implements AutoCloseable {

    private static final int WAITING_CONNECTIONS = 128;
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Line line = new Line();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TcpProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
    }

    /// Listens from now on; the target need not be there yet.
    public static TcpProxy start(int port, int target) {
        try {
            ServerSocket door =
                    new ServerSocket(port, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress());
            TcpProxy proxy = new TcpProxy(door, target);
            proxy.threads.execute(proxy::welcome);
            return proxy;
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port, taken);
        }
    }

    /// Passes everything on at once; what was held back goes on where it stood.
    public void heal() {
        line.behave(Line.Conduct.GOOD);
    }

    /// The same as [#heal].
    public void pass() {
        heal();
    }

    /// Holds back each piece that passes, in both directions.
    public void latency(Duration each) {
        line.behave(new Line.Conduct(false, false, each, Long.MAX_VALUE));
    }

    /// Lets no more through than this, in each direction of each connection.
    public void bandwidth(long bytesPerSecond) {
        line.behave(new Line.Conduct(false, false, Duration.ZERO, bytesPerSecond));
    }

    /// Resets all connections, and each new one.
    public void cut() {
        line.behave(new Line.Conduct(true, false, Duration.ZERO, Long.MAX_VALUE));
        open.forEach(TcpProxy::reset);
    }

    /// Keeps all connections, takes new ones, and lets nothing through: half-open, as after a cable was pulled.
    public void silence() {
        line.behave(new Line.Conduct(false, true, Duration.ZERO, Long.MAX_VALUE));
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> connect(caller));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        Socket called = new Socket();
        open.add(caller);
        open.add(called);
        try {
            if (line.isCut()) {
                reset(caller);
                return;
            }
            called.connect(target, CONNECT_MILLIS);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            threads.execute(() -> pump(called, caller));
            pump(caller, called);
        } catch (IOException away) {
            reset(caller);
        } finally {
            open.remove(caller);
            open.remove(called);
        }
    }

    /// Both directions end together: what speaks through here never closes one side only.
    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[64 * 1024];
        try {
            for (int length = from.getInputStream().read(piece);
                    length >= 0 && line.mayPass(length);
                    length = from.getInputStream().read(piece)) {
                to.getOutputStream().write(piece, 0, length);
                to.getOutputStream().flush();
            }
            from.close();
            to.close();
        } catch (IOException ended) {
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // Somebody was faster.
            return;
        }
    }
}

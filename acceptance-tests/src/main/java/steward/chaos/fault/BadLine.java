package steward.chaos.fault;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A bad connection between the services and broker or database.
///
/// @param what for the name, such as `database slow by 200 ms`
/// @param process behind the line
record BadLine(
        String what,
        String process,
        Duration lasts,
        Function<FragilePlatform, TcpProxy> line,
        Consumer<TcpProxy> badly)
        implements Fault {

    static BadLine toDatabase(String what, Duration lasts, Consumer<TcpProxy> badly) {
        return new BadLine(
                "database " + what, "postgres", lasts, FragilePlatform::databaseProxy, badly);
    }

    static BadLine toBroker(String what, Duration lasts, Consumer<TcpProxy> badly) {
        return new BadLine("broker " + what, "kafka", lasts, FragilePlatform::brokerProxy, badly);
    }

    @Override
    public String name() {
        return what;
    }

    @Override
    public Set<String> touches() {
        return Set.of(process);
    }

    @Override
    public void inject(FragilePlatform platform) {
        badly.accept(line.apply(platform));
    }

    @Override
    public void heal(FragilePlatform platform) {
        line.apply(platform).heal();
    }
}

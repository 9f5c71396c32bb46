package steward.chaos.fault;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.service.HealthCheck;
import steward.localplatform.service.ServiceSpec;
import steward.localplatform.service.Services;

/// The services of a [FragilePlatform]: a first instance of each, room for a second one, and the front before both.
final class Fleet implements AutoCloseable {

    private final Services services;
    private final Map<String, Database> databases = new HashMap<>();
    private final Map<ServiceSpec, FragileProcess> first = new LinkedHashMap<>();
    private final Map<String, FragileProcess> second = new HashMap<>();
    private final Map<String, HttpProxy> fronts = new HashMap<>();
    private final HealthCheck health = new HealthCheck();

    private Fleet(Services services) {
        this.services = services;
    }

    /// Starts a process for each service and waits until all are ready.
    static Fleet start(
            Checkout checkout, Ground ground, FragileSetup setup, Iterator<Integer> free) {
        List<ServiceSpec> shipped = ServiceSpec.shipped();
        Services.requireBuilt(checkout, shipped);
        Fleet fleet = new Fleet(new Services(checkout, ground.platform(), setup.folder()));
        for (ServiceSpec service : shipped) {
            Launch launch = new Launch(ground, setup, fleet.databaseOf(service, ground));
            ServiceSpec one = service.on(free.next());
            fleet.first.put(one, fleet.process(one, launch));
            if (setup.fronts()) {
                String otherName = service.name() + "-2";
                ServiceSpec other = service.instance(otherName, free.next());
                fleet.second.put(service.name(), fleet.process(other, launch));
                fleet.front(service.name(), free.next(), List.of(one.port(), other.port()));
            }
        }
        fleet.startAll();
        return fleet;
    }

    /// First and second instances, these also before they were started.
    Map<String, FragileProcess> processes() {
        Map<String, FragileProcess> processes = new LinkedHashMap<>();
        first.values().forEach(process -> processes.put(process.name(), process));
        second.values().forEach(process -> processes.put(process.name(), process));
        return processes;
    }

    FragileProcess second(String service) {
        return known(second.get(service), service);
    }

    HttpProxy front(String service) {
        return known(fronts.get(service), service);
    }

    /// As the services' owners see them, past the proxy.
    Map<String, Database> databases() {
        return databases;
    }

    /// Where a service's clients find it: its front if there is one.
    int addressOf(FragileProcess process) {
        HttpProxy front = fronts.get(process.name());
        return front == null ? process.port() : front.port();
    }

    @Override
    public void close() {
        processes().values().forEach(FragileProcess::resume);
        fronts.values().forEach(HttpProxy::close);
        services.close();
        health.close();
    }

    private void startAll() {
        Map<ServiceSpec, ChildProcess> started = new LinkedHashMap<>();
        first.forEach((spec, process) -> started.put(spec, process.begin()));
        services.awaitReady(started);
        services.registerPeople(started);
    }

    private FragileProcess process(ServiceSpec spec, Launch launch) {
        return new FragileProcess(
                spec.name(),
                spec.port(),
                more -> services.start(spec, launch.database(), launch.environment(more)),
                () -> health.isReady(spec.port()));
    }

    private void front(String service, int port, List<Integer> instances) {
        HttpProxy front = HttpProxy.start(port);
        instances.forEach(front::add);
        fronts.put(service, front);
    }

    private @Nullable Database databaseOf(ServiceSpec service, Ground ground) {
        String name = service.database();
        if (name == null) {
            return null;
        }
        Database own = databases.computeIfAbsent(name, ground::ensure);
        return ground.forService(own);
    }

    private static <T> T known(@Nullable T found, String service) {
        if (found == null) {
            throw new IllegalArgumentException("no front and no second instance of " + service);
        }
        return found;
    }

    /// What the processes of a service are told.
    private record Launch(Ground ground, FragileSetup setup, @Nullable Database database) {

        Map<String, String> environment(Map<String, String> more) {
            Map<String, String> environment = new HashMap<>(setup.environment());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", ground.bootstrapServers());
            environment.putAll(more);
            return environment;
        }
    }
}

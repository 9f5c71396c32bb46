package steward.bench.desk;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Folders;
import steward.localplatform.process.Ports;
import steward.localplatform.service.ServiceSpec;
import steward.localplatform.service.Services;

/// Broker, database, identity provider and review, on free ports and in a folder of their own that goes when this is closed.
final class DeskPlatform implements AutoCloseable {

    private final Path folder;
    private final LocalPlatform platform;
    private final Services services;
    private final Database database;
    private final URI review;

    private DeskPlatform(
            Path folder, LocalPlatform platform, Services services, Database database, URI review) {
        this.folder = folder;
        this.platform = platform;
        this.services = services;
        this.database = database;
        this.review = review;
    }

    static DeskPlatform start(Path folder, int moderators) {
        Checkout checkout = Checkout.find();
        Folders.delete(folder);
        ServiceSpec spec = spec();
        Services.requireBuilt(checkout, List.of(spec));
        LocalPlatform platform =
                LocalPlatform.start(
                        checkout,
                        new PlatformSetup(folder, PlatformPorts.free(), true)
                                .with(Roster.of(moderators)));
        platform.applyTopics();
        Database database =
                platform.databases().ensure(Objects.requireNonNull(spec.database()), newPassword());
        Services services = new Services(checkout, platform, folder);
        Map<ServiceSpec, ChildProcess> started = Map.of(spec, services.start(spec, database));
        services.awaitReady(started);
        services.registerPeople(started);
        return new DeskPlatform(
                folder,
                platform,
                services,
                database,
                URI.create("http://127.0.0.1:" + spec.port()));
    }

    Database database() {
        return database;
    }

    String bootstrapServers() {
        return platform.bootstrapServers();
    }

    URI review() {
        return review;
    }

    String tokenOf(String name) {
        return IdentityProvider.token(platform.issuer(), name);
    }

    @Override
    public void close() {
        services.close();
        platform.close();
        Folders.delete(folder);
    }

    private static ServiceSpec spec() {
        return ServiceSpec.shipped().stream()
                .filter(shipped -> shipped.name().equals("review"))
                .findFirst()
                .orElseThrow()
                .on(Ports.free(1).getFirst());
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package steward.localplatform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Folders;

/// Gives a Quarkus test its broker with fresh topics and all demo people registered on `access`, the identity provider, a state folder and, when asked, a fresh database.
///
/// ```java
/// @QuarkusTest
/// @QuarkusTestResource(value = StewardPlatformResource.class, initArgs = @ResourceArg(name = "database", value = "review"))
/// class ClaimIT {
///     TestPlatform platform;     // injected by type
/// }
/// ```
public final class StewardPlatformResource implements QuarkusTestResourceLifecycleManager {

    /// Name of the init argument that asks for a database.
    public static final String DATABASE = "database";

    private @Nullable String database;
    private @Nullable TestPlatform platform;
    private @Nullable Path stateFolder;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.get(DATABASE);
    }

    @Override
    public Map<String, String> start() {
        TestPlatform running = TestPlatform.running();
        platform = running;
        running.freshTopics();
        running.access().grantAll();
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", running.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", running.issuer());
        config.put("quarkus.devservices.enabled", "false");
        config.put("steward.local", "true");
        config.put("steward.access.bootstrap-operators", "operator");
        config.put("steward.state.dir", newStateFolder().toString());
        if (database != null) {
            Database fresh = running.freshDatabase(database);
            config.put("quarkus.datasource.jdbc.url", fresh.jdbcUrl());
            config.put("quarkus.datasource.reactive.url", fresh.reactiveUrl());
            config.put("quarkus.datasource.username", fresh.user());
            config.put("quarkus.datasource.password", fresh.password());
        }
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(platform, new TestInjector.MatchesType(TestPlatform.class));
    }

    /// The platform outlives the test; it ends with the build.
    @Override
    public void stop() {
        if (platform != null) {
            platform.close();
        }
        if (stateFolder != null) {
            Folders.delete(stateFolder);
        }
    }

    private Path newStateFolder() {
        try {
            stateFolder = Files.createTempDirectory("steward-state");
            return stateFolder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

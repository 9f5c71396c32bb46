package steward.localplatform.keycloak;

import java.nio.file.Path;
import java.util.List;

/// How Keycloak's own script starts it. Here it is started without the script, as a child that ends with the launcher.
final class KeycloakJvm {

    static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private KeycloakJvm() {}

    /// @param home where it keeps its data and looks for realms to import
    static List<String> flags(Path home) {
        return List.of(
                "-Xms64m",
                "-Xmx384m",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    static String classPath(Path programs) {
        return programs.resolve("lib/quarkus-run.jar").toString();
    }
}

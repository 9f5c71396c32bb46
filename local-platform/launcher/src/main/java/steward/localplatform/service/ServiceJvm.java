package steward.localplatform.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the JVM of a packaged service is started.
public final class ServiceJvm {

    /// What a packaged service's jar starts with.
    public static final String MAIN = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    private ServiceJvm() {}

    /// The flags beside those of a small JVM. The cache of classes beside the jar is taken only by a JVM that opens the modules that were open when it was made
    /// (docs/decisions/0253); the parent POM lists the same.
    ///
    /// @param jar the service's `quarkus-run.jar`
    public static List<String> flags(long heapMb, Path jar) {
        List<String> flags =
                new ArrayList<>(
                        List.of(
                                "-Xms32m",
                                "-Xmx" + heapMb + "m",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                // The jar's manifest opens these, but only for `java -jar`.
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        Path cache = jar.resolveSibling("app.aot");
        if (Files.exists(cache)) {
            flags.add("-XX:AOTCache=" + cache);
        }
        return flags;
    }
}

package steward.localplatform.keycloak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;
import steward.localplatform.process.Folders;
import steward.localplatform.process.Unpacked;

/// Keycloak's programs: fetched once, on demand, and prepared for the settings that are fixed when it is built.
public final class KeycloakDistribution {

    static final String VERSION = "26.7.3";

    private static final String NAME = "keycloak-" + VERSION;
    private static final String ARTIFACT = "keycloak-quarkus-dist";
    private static final int SIZE_MB = 169;
    private static final long BYTES_PER_MB = 1_000_000;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);
    private static final Duration TO_BUILD = Duration.ofMinutes(10);

    private final Checkout checkout;

    public KeycloakDistribution(Checkout checkout) {
        this.checkout = checkout;
    }

    /// Whether it is here, ready to start.
    public boolean isFetched() {
        return Files.isDirectory(place());
    }

    /// The folder of the programs.
    ///
    /// @throws CannotStart when they were not fetched
    Path programs() {
        if (!isFetched()) {
            throw new CannotStart("Keycloak is not here. Fetch it: ./steward keycloak fetch");
        }
        return place();
    }

    /// Fetches it from Maven Central unless it is here, and says so.
    public void fetch(PrintStream narration) {
        Unpacked.in(
                checkout.tools(),
                NAME,
                folder -> {
                    narration.printf(
                            "Fetching Keycloak %s from Maven Central, about %d MB, once ...%n",
                            VERSION, SIZE_MB);
                    Path zip = download(narration);
                    narration.println("... unpacking and preparing it ...");
                    unpack(zip, folder);
                    Files.delete(zip);
                    build(folder);
                    narration.println("... Keycloak is in " + place());
                });
    }

    private Path place() {
        return checkout.tools().resolve(NAME);
    }

    private Path download(PrintStream narration) {
        List<String> maven =
                List.of(
                        checkout.root().resolve("mvnw").toString(),
                        "--batch-mode",
                        "--quiet",
                        "--strict-checksums",
                        "--non-recursive",
                        "--file=" + checkout.root().resolve("pom.xml"),
                        "dependency:copy",
                        "-Dartifact=org.keycloak:%s:%s:zip".formatted(ARTIFACT, VERSION),
                        "-DoutputDirectory=" + checkout.tools());
        ChildProcess copying =
                ChildProcess.start(
                        "Maven",
                        maven,
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        checkout.tools().resolve("keycloak-fetch.log"));
        while (!copying.awaitEnd(BETWEEN_WORDS)) {
            narration.printf("... %d MB of about %d%n", megabytesHere(), SIZE_MB);
        }
        if (copying.exitCode() != 0) {
            throw copying.died();
        }
        return checkout.tools().resolve("%s-%s.zip".formatted(ARTIFACT, VERSION));
    }

    /// What Maven has of it so far, where it keeps its repository in the usual place.
    private static long megabytesHere() {
        Path repository =
                Path.of(
                        System.getProperty("user.home"),
                        ".m2/repository/org/keycloak",
                        ARTIFACT,
                        VERSION);
        try (Stream<Path> files = Files.list(repository)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / BYTES_PER_MB;
        } catch (IOException notYet) {
            return 0;
        }
    }

    /// Without the folder that all entries of the archive are in.
    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream archive = new BufferedInputStream(Files.newInputStream(zip));
                ZipArchiveInputStream entries = new ZipArchiveInputStream(archive)) {
            for (ZipArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path place =
                        Unpacked.entry(
                                folder,
                                entry.getName().substring(entry.getName().indexOf('/') + 1));
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(entries, place);
                }
            }
        }
    }

    private void build(Path folder) {
        ChildProcess building =
                ChildProcess.start(
                        "Keycloak's build",
                        new Command(checkout)
                                .java(
                                        KeycloakJvm.flags(folder),
                                        KeycloakJvm.classPath(folder),
                                        KeycloakJvm.MAIN,
                                        List.of("build", "--db=dev-file")),
                        Map.of(),
                        checkout.tools().resolve("keycloak-build.log"));
        if (!building.awaitEnd(TO_BUILD) || building.exitCode() != 0) {
            building.stop(Duration.ZERO);
            throw building.died();
        }
        Folders.delete(folder.resolve("data"));
    }
}

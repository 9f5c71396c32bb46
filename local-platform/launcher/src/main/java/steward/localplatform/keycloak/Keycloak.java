package steward.localplatform.keycloak;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import steward.localplatform.people.People;
import steward.localplatform.people.TokenRequest;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;

/// A real Keycloak on loopback with the shipped realm and the demo people. Its database lies in the data folder: what was changed in it, keys and passwords
/// among that, outlives a restart; the realm is read anew only when the data is deleted.
public final class Keycloak {

    /// The administrator of its realm `master`.
    public static final String ADMINISTRATOR = "admin";

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private Keycloak() {}

    /// Starts it and waits until the realm says where tokens are to be had.
    ///
    /// @throws CannotStart when it was not fetched, see [KeycloakDistribution]
    public static ChildProcess start(
            Checkout checkout, Path folder, int port, People people, Path log) {
        Path programs = new KeycloakDistribution(checkout).programs();
        try {
            Path realms = Files.createDirectories(folder.resolve("data/import"));
            Files.createDirectories(folder.resolve("providers"));
            link(folder.resolve("lib"), programs.resolve("lib"));
            Files.createDirectories(folder.resolve("conf"));
            Files.writeString(
                    realms.resolve(LocalRealm.NAME + "-realm.json"),
                    LocalRealm.json(checkout.keycloakRealm(), people));
            ensurePassword(folder);
        } catch (IOException failed) {
            throw new CannotStart("Cannot write into " + folder, failed);
        }
        List<String> command =
                new Command(checkout)
                        .java(
                                KeycloakJvm.flags(folder),
                                KeycloakJvm.classPath(programs),
                                KeycloakJvm.MAIN,
                                arguments(folder, port));
        Map<String, String> environment =
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        administratorPassword(folder));
        ChildProcess keycloak = ChildProcess.start("identity", command, environment, log);
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TO_ANSWER).build()) {
            keycloak.awaitReady(() -> answers(http, issuer(port)), TO_START);
        }
        return keycloak;
    }

    /// The issuer, under which the realm's discovery document lies.
    public static String issuer(int port) {
        return "http://127.0.0.1:%d/realms/%s".formatted(port, LocalRealm.NAME);
    }

    /// The password of the [#ADMINISTRATOR], new in each data folder.
    public static String administratorPassword(Path folder) {
        try {
            return Files.readString(passwordFile(folder));
        } catch (IOException failed) {
            throw new CannotStart("Cannot read " + passwordFile(folder), failed);
        }
    }

    private static List<String> arguments(Path folder, int port) {
        return List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://127.0.0.1:" + port,
                "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"
                        .formatted(folder.resolve("data/h2/keycloakdb")));
    }

    private static boolean answers(HttpClient http, String issuer) {
        HttpRequest request =
                HttpRequest.newBuilder(TokenRequest.discovery(issuer)).timeout(TO_ANSWER).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Keycloak looks for what it was built with below its home, too.
    private static void link(Path place, Path programs) throws IOException {
        Files.deleteIfExists(place);
        Files.createSymbolicLink(place, programs);
    }

    private static void ensurePassword(Path folder) throws IOException {
        Path file = passwordFile(folder);
        if (Files.exists(file)) {
            return;
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("administrator.password");
    }
}

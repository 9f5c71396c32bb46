package steward.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is packaged for production: nothing that helps a developer, and every library named in a bill of materials beside it.
class ProductionJarsIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report-intake-service",
                "triage-service",
                "review-service",
                "escalation-service",
                "analytics-service",
                "moderator-console"
            })
    void aServiceShipsNothingForDevelopersAndIsFullyListed(String service) throws IOException {
        // Given
        Path target = ROOT.resolve(service).resolve("target");

        // When
        List<String> shipped = jarsIn(target.resolve("quarkus-app"));
        BillOfMaterials materials = BillOfMaterials.read(target.resolve("bom.json"));

        // Then
        assertThat(shipped)
                .isNotEmpty()
                .noneMatch(jar ->
                        jar.contains("-deployment-")
                                || jar.contains("vertx-http-dev")
                                || jar.contains("junit")
                                || jar.contains("local-platform")
                                || jar.contains("mock-oauth2-server"));
        assertThat(shipped)
                .as("every jar that ships is in the bill of materials")
                .allMatch(jar -> jar.startsWith("org.steward.") || isListed(jar, materials));
    }

    /// Quarkus names jars `group.name-version.jar`.
    private static boolean isListed(String jar, BillOfMaterials materials) {
        return materials.licences().keySet().stream()
                .anyMatch(library -> jar.startsWith(library.replace(':', '.') + "-"));
    }

    private static List<String> jarsIn(Path app) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String folder : List.of("lib/main", "lib/boot")) {
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(app.resolve(folder))) {
                libraries.forEach(jar -> jars.add(jar.getFileName().toString()));
            }
        }
        return jars;
    }
}

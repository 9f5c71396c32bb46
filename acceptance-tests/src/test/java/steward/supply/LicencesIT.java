package steward.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every library in the bills of materials has a licence that Steward may take, and `docs/licences.md` says which.
///
/// `-Dlicences.write=true` writes that page anew.
class LicencesIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/licences.md");

    /// Whatever ships.
    private static final List<String> MODULES =
            List.of(
                    "report-intake-service",
                    "triage-service",
                    "review-service",
                    "escalation-service",
                    "analytics-service",
                    "moderator-console",
                    "local-platform/broker",
                    "local-platform/identity",
                    "local-platform/launcher");

    private final Path[] documents =
            MODULES.stream()
                    .map(module -> ROOT.resolve(module).resolve("target/bom.json"))
                    .filter(Files::exists)
                    .toArray(Path[]::new);

    private final BillOfMaterials materials;

    LicencesIT() throws IOException {
        materials = BillOfMaterials.read(documents);
    }

    @Test
    void everyLibraryHasALicenceThatIsAllowed() {
        List<String> refused = new ArrayList<>();
        materials
                .licences()
                .forEach((library, offered) -> {
                    if (AllowedLicence.among(offered).isEmpty()) {
                        refused.add(library + " " + offered);
                    }
                });

        assertThat(refused).isEmpty();
    }

    @Test
    void theDemoRunsWithNothingElse() throws IOException {
        Set<String> names =
                materials.licences().keySet().stream()
                        .map(library -> library.substring(library.indexOf(':') + 1) + "-")
                        .collect(Collectors.toSet());
        List<String> jars = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(ROOT.resolve("acceptance-tests/target/lib"))) {
            all.forEach(jar -> jars.add(jar.getFileName().toString()));
        }

        assertThat(jars)
                .isNotEmpty()
                .allMatch(jar ->
                        jar.contains("-SNAPSHOT.") || names.stream().anyMatch(jar::startsWith));
    }

    @Test
    void thePageOfLicencesNamesEveryLibrary() throws IOException {
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(PAGE, page());
        }
        String written = Files.readString(PAGE);

        assertThat(written.lines()).containsAll(page().lines().filter(this::isLibrary).toList());
        if (isWhole()) {
            assertThat(written).isEqualTo(page());
        }
    }

    @Test
    void whatNobodyLookedAtIsRefused() {
        assertThat(AllowedLicence.among(Set.of("AGPL-3.0", "GPL-3.0-only"))).isEmpty();
        assertThat(AllowedLicence.among(Set.of())).isEmpty();
        assertThat(AllowedLicence.among(Set.of("GPL-3.0-only", "EPL-2.0")))
                .contains(AllowedLicence.EPL);
    }

    private boolean isLibrary(String line) {
        return line.startsWith("- ");
    }

    /// A build of some modules lists the libraries of these only.
    private boolean isWhole() {
        return documents.length == MODULES.size();
    }

    private String page() {
        SortedMap<AllowedLicence, SortedSet<String>> byLicence = new TreeMap<>();
        materials
                .licences()
                .forEach((library, offered) -> {
                    Optional<AllowedLicence> taken = AllowedLicence.among(offered);
                    taken.ifPresent(licence ->
                            byLicence.computeIfAbsent(licence, _ -> new TreeSet<>()).add(library));
                });
        StringBuilder page =
                new StringBuilder(
                        """
                        # Licences of libraries

                        Written by `LicencesIT` from the bill of materials of the build; where a library offers several licences, the one that Steward takes. A library
                        whose licence is not listed here fails the build. Texts that ship have licences of their own: [NOTICE](../NOTICE).
                        """);
        byLicence.forEach((licence, libraries) -> {
            page.append("\n## ").append(licence.title()).append("\n\n");
            page.append(licence.why()).append("\n\n");
            libraries.forEach(library -> page.append("- ").append(library).append('\n'));
        });
        return page.toString();
    }
}

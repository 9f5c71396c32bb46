package steward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    @Test
    void the_catalogue_for_callers_lists_every_type_with_its_status_and_title() throws IOException {
        List<String> expected =
                Arrays.stream(ProblemType.values())
                        .map(type ->
                                "| `"
                                        + type.urn()
                                        + "` | "
                                        + type.status()
                                        + " | "
                                        + type.title()
                                        + " |")
                        .toList();
        List<String> listed =
                Files.readAllLines(Path.of("../docs/problems.md")).stream()
                        .filter(line -> line.startsWith("| `urn:"))
                        .map(line ->
                                line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                        .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }
}

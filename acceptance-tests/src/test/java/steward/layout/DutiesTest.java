package steward.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `docs/duties.md` says which test shows which duty of the desk; this holds it against the tests that are there.
class DutiesTest {

    private static final List<String> DUTIES =
            List.of(
                    "A2", "A3", "A5", "A9", "A10", "A12", "A13", "A14", "A15", "B8", "B10", "C3",
                    "C8", "C9", "C10", "C11", "C12", "C13", "D1", "D2", "D5", "D7", "D11", "D14",
                    "D20");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-E]\\d+) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void everyDutyOfTheDeskIsShownByTestsThatAreThere() throws IOException {
        // Given
        Map<String, String> sources = sources();

        // When
        Map<String, List<String>> shown = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        Matcher row = ROW.matcher(page());
        while (row.find()) {
            List<String> tests = new ArrayList<>();
            Matcher named = NAMED.matcher(row.group(2));
            while (named.find()) {
                tests.add(named.group());
                if (!isThere(sources.get(named.group(1)), named.group(2))) {
                    missing.add(row.group(1) + ": " + named.group());
                }
            }
            shown.put(row.group(1), tests);
        }

        // Then
        assertThat(missing).isEmpty();
        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(DUTIES);
        assertThat(shown.values()).allSatisfy(tests -> assertThat(tests).isNotEmpty());
    }

    /// Whether the class has this method under an annotation that makes it a test; other annotations of it may list values in braces.
    private static boolean isThere(@Nullable String source, String method) {
        return source != null
                && Pattern.compile(
                                "@(Test|Property|ParameterizedTest)\\b([^;{}]|\\{[^;{}]*})*\\bvoid\\s+"
                                        + Pattern.quote(method)
                                        + "\\(")
                        .matcher(source)
                        .find();
    }

    /// The text of each class of tests, by its name.
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path module : ModuleClasses.folders()) {
            Path tests = module.resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file ->
                                    sources.put(
                                            file.getFileName().toString().replace(".java", ""),
                                            ModuleClasses.read(file)));
                }
            }
        }
        return sources;
    }

    private static String page() {
        return ModuleClasses.read(PublishedNamesTest.path("docs/duties.md"));
    }
}

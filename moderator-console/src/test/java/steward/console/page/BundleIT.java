package steward.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// How much a browser loads, compressed as it is sent. It runs after the module is packaged, which makes the bundle.
class BundleIT {

    private static final Path BUNDLE = Path.of("target/web-bundler/prod/dist/static/bundle");
    private static final Pattern ALWAYS_LOADED =
            Pattern.compile("(?:from|import)\\s*\"/static/bundle/([^\"]+\\.js)\"");
    private static final int KILO = 1_000;

    @Test
    void allOfItTogetherIsUnderFourHundredKilobytes() throws IOException {
        assertThat(compressed(files())).isBetween(50 * KILO, 400 * KILO);
    }

    @Test
    void chartsAreLoadedOnlyWhereOneIsShown() throws IOException {
        // Given
        List<Path> charts = new ArrayList<>();
        for (Path file : files()) {
            if (Files.readString(file).contains("echarts")) {
                charts.add(file);
            }
        }

        // When
        Set<Path> atFirst = loadedAtFirst();

        // Then
        assertThat(charts).isNotEmpty();
        assertThat(atFirst).isNotEmpty().doesNotContainAnyElementsOf(charts);
        assertThat(compressed(atFirst)).isLessThan(100 * KILO);
    }

    /// The program and what it names without waiting for it.
    private static Set<Path> loadedAtFirst() throws IOException {
        Deque<Path> toRead = new ArrayDeque<>();
        files().stream()
                .filter(file -> file.getFileName().toString().startsWith("app-"))
                .forEach(toRead::add);
        Set<Path> loaded = new TreeSet<>();
        while (!toRead.isEmpty()) {
            Path file = toRead.remove();
            if (loaded.add(file) && file.toString().endsWith(".js")) {
                Matcher named = ALWAYS_LOADED.matcher(Files.readString(file));
                while (named.find()) {
                    toRead.add(BUNDLE.resolve(named.group(1)));
                }
            }
        }
        return loaded;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(BUNDLE)) {
            return all.filter(file -> file.toString().matches(".*\\.(js|css)")).toList();
        }
    }

    private static int compressed(Collection<Path> files) throws IOException {
        int bytes = 0;
        for (Path file : files) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
                Files.copy(file, packing);
            }
            bytes += packed.size();
        }
        return bytes;
    }
}

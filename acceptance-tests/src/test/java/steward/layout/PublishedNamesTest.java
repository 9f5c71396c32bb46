package steward.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;

class PublishedNamesTest {

    private static final Pattern TOPIC = Pattern.compile("steward\\.[a-z.-]+\\.v\\d+(?![\\w.])");
    private static final Pattern LISTED =
            Pattern.compile("(?m)^ {2}- name: (steward\\.[a-z.-]+\\.v\\d+)$");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void eachDecisionPageHasANumberOfItsOwn() throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.list(path("docs/decisions"))) {
            pages = files.map(file -> file.getFileName().toString()).toList();
        }

        assertThat(pages).isNotEmpty().allMatch(name -> DECISION.matcher(name).matches());
        assertThat(pages).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    }

    @Test
    void theListOfTopicsIsWhatTheCodeKnows() {
        Set<String> known = new TreeSet<>(Topics.all(Topics.SHIPPED_REGIONS));

        assertThat(all(LISTED, ModuleClasses.read(path("deploy/topics.yaml")), 1)).isEqualTo(known);
    }

    @Test
    void everyTopicInAConfigurationIsPublished() throws IOException {
        // Given
        String page = ModuleClasses.read(path("docs/events.md"));
        Set<String> listed = all(LISTED, ModuleClasses.read(path("deploy/topics.yaml")), 1);

        // When
        Set<String> configured = new TreeSet<>();
        for (Path folder : ModuleClasses.folders()) {
            Path resources = folder.resolve("src/main/resources");
            if (Files.isDirectory(resources)) {
                try (Stream<Path> files = Files.walk(resources)) {
                    files.filter(file -> file.toString().endsWith(".properties"))
                            .forEach(file ->
                                    configured.addAll(all(TOPIC, ModuleClasses.read(file), 0)));
                }
            }
        }

        // Then
        assertThat(listed).isNotEmpty().containsAll(configured);
        assertThat(configured)
                .allMatch(topic ->
                        page.contains("`" + topic + "`") || topic.startsWith("steward.cases."));
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    static Path path(String name) {
        return ModuleClasses.checkout().resolve(name);
    }
}

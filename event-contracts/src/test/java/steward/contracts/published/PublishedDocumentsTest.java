package steward.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steward.contracts.event.EventTypes;
import steward.contracts.event.Fact;
import steward.contracts.topic.Topics;

class PublishedDocumentsTest {

    @Test
    void theAsyncApiDocumentIsWhatTheCodeSays() {
        AsyncApi.file().holds(AsyncApi.yaml());
    }

    @Test
    void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() {
        JsonNode document = AsyncApi.document();

        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        for (String reference : references) {
            boolean found =
                    reference.startsWith("#")
                            ? !document.at(reference.substring(1)).isMissingNode()
                            : Files.exists(PublishedFile.MODULE.resolve(reference));
            assertThat(found).as(reference).isTrue();
        }
    }

    @Test
    void theEventsPageIsWhatTheCodeSays() {
        PublishedFile page = EventsPage.file();

        page.holds(EventsPage.from(page.read()));
    }

    @Test
    void everyTopicIsPublished() {
        Set<String> expected = new HashSet<>(Topics.all(List.of("{region}")));

        assertThat(TopicEntry.all()).extracting(TopicEntry::address).hasSameElementsAs(expected);
    }

    @Test
    void everyFactBelongsToOneTopicAndHasATypeOfItsOwn() {
        Set<String> facts =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("steward.contracts")
                                .stream()
                                .filter(type -> type.isAssignableTo(Fact.class))
                                .filter(JavaClass::isRecord)
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet());

        assertThat(TopicEntry.allFacts().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(facts)
                .hasSizeGreaterThan(25);
        assertThat(TopicEntry.allFacts().map(EventTypes::nameOf))
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("steward(\\.[a-z]+(-[a-z]+)*)+\\.v\\d+"));
    }
}

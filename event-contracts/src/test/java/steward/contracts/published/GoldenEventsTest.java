package steward.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.event.EventReading.Cause;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventTypes;
import steward.contracts.event.Fact;

class GoldenEventsTest {

    static Stream<Class<?>> facts() {
        return TopicEntry.allFacts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aGoldenEventIsReadAndWrittenBackUnchanged(Class<?> fact) {
        // Given
        JsonNode golden = GoldenEvents.of(fact);

        // When
        EventReading<?> reading = read(golden, fact);

        // Then
        assertThat(reading).isInstanceOf(Known.class);
        byte[] written = EventJson.write(((Known<?>) reading).event());
        assertThat(GoldenEvents.tree(written)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aGoldenEventSetsEveryField(Class<?> fact) {
        JsonNode data = GoldenEvents.of(fact).path("data");

        assertThat(unset(fact, data, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anEventIsKnownByWhatIsRequiredAlone(Class<?> fact) {
        // Given
        ObjectNode document = GoldenEvents.of(fact).deepCopy();
        List<String> optional = new ArrayList<>();
        for (RecordComponent component : fact.getRecordComponents()) {
            if (!FactSchemas.isRequired(component)) {
                optional.add(component.getName());
            }
        }

        // When
        ((ObjectNode) document.path("data")).remove(optional);

        // Then
        assertThat(read(document, fact)).isInstanceOf(Known.class);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anEventThatLacksWhatIsRequiredIsMalformedAtThatField(Class<?> fact) {
        for (RecordComponent component : fact.getRecordComponents()) {
            if (FactSchemas.isRequired(component)) {
                ObjectNode absent = GoldenEvents.of(fact).deepCopy();
                ((ObjectNode) absent.path("data")).remove(component.getName());
                ObjectNode isNull = GoldenEvents.of(fact).deepCopy();
                ((ObjectNode) isNull.path("data")).putNull(component.getName());

                Malformed<Fact> expected =
                        new Malformed<>(Cause.MISSING_FIELD, "/data/" + component.getName());
                assertThat(read(absent, fact)).isEqualTo(expected);
                assertThat(read(isNull, fact)).isEqualTo(expected);
            }
        }
    }

    @Test
    void eachGoldenEventBelongsToAFact() {
        Set<String> expected =
                facts().map(f -> EventTypes.nameOf(f) + ".json").collect(Collectors.toSet());

        String[] found = PublishedFile.MODULE.resolve("src/test/resources/golden").toFile().list();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static EventReading<?> read(JsonNode document, Class<?> fact) {
        return EventJson.read(GoldenEvents.bytes(document), fact.asSubclass(Fact.class));
    }

    private static List<String> unset(Class<?> type, JsonNode value, String path) {
        List<String> unset = new ArrayList<>();
        if (!type.isRecord() || !value.isObject()) {
            return unset;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode field = value.path(component.getName());
            String place = path + "/" + component.getName();
            if (field.isMissingNode() || (field.isContainerNode() && field.isEmpty())) {
                unset.add(place);
            }
            if (component.getGenericType() instanceof ParameterizedType generic
                    && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
                unset.addAll(unset(element, field.path(0), place));
            } else {
                unset.addAll(unset(component.getType(), field, place));
            }
        }
        return unset;
    }
}

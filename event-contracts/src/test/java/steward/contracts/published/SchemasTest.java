package steward.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steward.contracts.event.EventTypes;

class SchemasTest {

    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);

    static Stream<Class<?>> facts() {
        return TopicEntry.allFacts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theCommittedSchemaIsWhatTheRecordSays(Class<?> fact) {
        FactSchemas.fileOf(fact).holds(GoldenEvents.pretty(FactSchemas.of(fact)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theGoldenEventIsValidAgainstItsSchema(Class<?> fact) {
        assertThat(
                        FACTORY.getSchema(FactSchemas.of(fact))
                                .validate(GoldenEvents.of(fact).path("data")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anEmptyFactIsNotValid(Class<?> fact) {
        ObjectNode empty = FactSchemas.of(fact).objectNode();

        assertThat(FACTORY.getSchema(FactSchemas.of(fact)).validate(empty)).isNotEmpty();
    }

    @Test
    void eachCommittedSchemaBelongsToAFact() {
        String[] found =
                PublishedFile.MODULE
                        .resolve("schemas")
                        .toFile()
                        .list((_, name) -> name.endsWith(".json"));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        facts().map(f -> EventTypes.nameOf(f) + ".json").toList());
    }
}

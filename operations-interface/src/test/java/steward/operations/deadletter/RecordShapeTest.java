package steward.operations.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    private final RecordShape shapes = new RecordShape(KnownNames.shipped());

    @Test
    void namesOfTheContractsAreShownAndOfValuesTheirKind() {
        // Given
        byte[] record =
                bytes(
                        """
                        {"type":"steward.case.claimed.v1","data":{"claim":"very secret","caseId":null,"leaseUntil":7,"region":["a","b"]}}
                        """);

        // When
        Object shape = shapes.of(record);

        // Then
        assertThat(shape)
                .isEqualTo(
                        Map.of(
                                "type",
                                "text of 23",
                                "data",
                                Map.of(
                                        "claim", "text of 11",
                                        "caseId", "null",
                                        "leaseUntil", "number",
                                        "region", Map.of("list of 2", "text of 1"))));
        assertThat(shapes.eventType(record)).hasValue("steward.case.claimed.v1");
    }

    @Test
    void aNameThatSomebodyMadeUpIsNotShown() {
        // When
        Object shape =
                shapes.of(bytes("{\"data\":{\"anna@example.org\":1,\"claim\":{\"x y\":2}}}"));

        // Then
        assertThat(shape.toString())
                .contains("names that no contract has", "claim")
                .doesNotContain("anna", "x y");
    }

    @Test
    void aTypeThatDoesNotExistIsNotShown() {
        assertThat(shapes.eventType(bytes("{\"type\":\"call me at 555\"}"))).isEmpty();
    }

    @Test
    void whatIsNoJsonHasNoShape() {
        assertThat(shapes.of(bytes("{\"secret"))).isEqualTo("not JSON, 8 bytes");
        assertThat(shapes.of(new byte[0])).isEqualTo("not JSON, 0 bytes");
        assertThat(shapes.of(bytes("[".repeat(5000)))).isEqualTo("not JSON, 5000 bytes");
    }

    @Test
    void aPathKeepsTheNamesOfTheContracts() {
        assertThat(KnownNames.shipped().path("/data/claim/0/anna")).isEqualTo("/data/claim/0/*");
        assertThat(KnownNames.shipped().path("steward.review.Some.method:3"))
                .isEqualTo("steward.review.Some.method:3");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

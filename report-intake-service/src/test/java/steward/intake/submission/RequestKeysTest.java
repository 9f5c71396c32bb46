package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import steward.contracts.id.ClientId;
import steward.contracts.submission.RequestKey;
import steward.intake.hygiene.ReportFixtures;
import steward.intake.hygiene.ReportRequest;

/// How a repeated request is known again.
class RequestKeysTest {

    private static final ClientId CLIENT = new ClientId("social-app");

    private final ReportRequest report = ReportFixtures.read(ReportFixtures.aReport());

    @Test
    void theSameRequestIsTheSameSubmissionAndTheSameEvent() {
        // Given
        RequestKey one = RequestKeys.of(CLIENT, "k-1", report);
        RequestKey again =
                RequestKeys.of(CLIENT, "k-1", ReportFixtures.read(ReportFixtures.aReport()));

        // Then
        assertThat(again).isEqualTo(one);
        assertThat(RequestKeys.submissionOf(again)).isEqualTo(RequestKeys.submissionOf(one));
        assertThat(RequestKeys.eventOf(RequestKeys.submissionOf(again)))
                .isEqualTo(RequestKeys.eventOf(RequestKeys.submissionOf(one)));
    }

    @Test
    void orderOfFieldsAndExplicitNullsDoNotMatter() {
        // Given
        ObjectNode turned = JsonNodeFactory.instance.objectNode();
        ReportFixtures.aReport().properties().stream()
                .toList()
                .reversed()
                .forEach(field -> turned.set(field.getKey(), field.getValue()));
        turned.putNull("legalGround");

        // Then
        assertThat(Fingerprint.of(ReportFixtures.read(turned))).isEqualTo(Fingerprint.of(report));
    }

    @Test
    void anotherBodyHasAnotherFingerprintUnderTheSameKey() {
        // When
        RequestKey one = RequestKeys.of(CLIENT, "k-1", report);
        RequestKey other =
                RequestKeys.of(
                        CLIENT,
                        "k-1",
                        ReportFixtures.read(
                                ReportFixtures.aReport(body -> body.put("note", "other"))));

        // Then
        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(RequestKeys.submissionOf(other)).isNotEqualTo(RequestKeys.submissionOf(one));
    }

    @Test
    void anotherClientWithTheSameKeyIsAnotherRequest() {
        assertThat(RequestKeys.of(new ClientId("game-world"), "k-1", report).digest())
                .isNotEqualTo(RequestKeys.of(CLIENT, "k-1", report).digest());
    }

    @Test
    void aKeyIsVisibleAscii() {
        assertThat(RequestKeys.flawOf("4711-abc", "Idempotency-Key")).isNull();
        assertThat(RequestKeys.flawOf(null, "Idempotency-Key")).isNull();
        assertThat(RequestKeys.flawOf("", "Idempotency-Key")).isNotNull();
        assertThat(RequestKeys.flawOf("ü", "Idempotency-Key")).isNotNull();
        assertThat(RequestKeys.flawOf("x".repeat(201), "Idempotency-Key")).isNotNull();
    }
}

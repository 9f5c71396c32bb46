package steward.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import steward.contracts.audit.AccessRefused;
import steward.contracts.audit.AccessRefused.Asker;
import steward.contracts.audit.AccessRefused.Kind;
import steward.contracts.audit.ParkedRecordReplayed;
import steward.contracts.audit.TriageAuditFact;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What triage tells is in an audit log like everyone else's.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "analytics"))
class TriageAuditIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private final TestPlatform platform = TestPlatform.running();

    @Test
    void whatTriageRefusedAndWhoSentARecordAgainAreEntriesOnceHoweverOftenTheyAreTold() {
        // Given
        AccessRefused refused =
                new AccessRefused(
                        new Asker(Kind.PERSON, "dieter", "moderator", "northwind", null),
                        "GET /v1/operations",
                        null,
                        403,
                        3);
        AccessRefused unknown =
                new AccessRefused(Asker.NOBODY, "GET /v1/operations", null, 401, 12);
        String letter = "steward.submissions.v1.dlq:0:7";
        ParkedRecordReplayed replayed = new ParkedRecordReplayed("operator", letter, NOON);

        // When
        for (int time = 0; time < 2; time++) {
            tell("audit-1", "dieter", refused);
            tell("audit-2", "nobody", unknown);
            tell("audit-3", "operator", replayed);
        }

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(entries())
                                .containsExactlyInAnyOrder(
                                        "REFUSAL triage GET /v1/operations PERSON dieter moderator northwind request 403 3",
                                        "REFUSAL triage GET /v1/operations NOBODY request 401 12",
                                        "WRITE replay-dead-letter PERSON operator operator dead-letter "
                                                + letter
                                                + " DONE 1"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(rows("select entry_id from audit_pending"))
                                .as("sealed like any other")
                                .isEmpty());
    }

    private static List<String> entries() {
        return rows(
                "select concat_ws(' ', kind, action, actor_kind, actor, role, vendor, matter, matter_id, outcome, times) from audit_entry"
                        + " where action like 'triage %' or matter = 'dead-letter'");
    }

    private void tell(String id, String actor, TriageAuditFact fact) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", platform.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.TRIAGE_AUDIT,
                                    actor,
                                    EventJson.write(
                                            new Event<>(
                                                    new EventId(id),
                                                    "/steward/triage",
                                                    NOON,
                                                    actor,
                                                    0,
                                                    null,
                                                    fact))));
            producer.flush();
        }
    }
}

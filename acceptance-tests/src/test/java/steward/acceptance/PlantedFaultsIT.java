package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.topic.Topics;
import steward.demo.Demo;
import steward.demo.audit.Audit;
import steward.demo.audit.Evidence;
import steward.demo.audit.Finding;
import steward.localplatform.postgres.Database;

/// The audit that says "nothing lost, nothing doubled" is worth something only if it finds what is.
@ExtendWith(StartedPlatform.class)
class PlantedFaultsIT {

    private final Steward steward;

    PlantedFaultsIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void theAuditFindsOnePlantedLossAndOnePlantedDoubleInRowsAndTopicsAndNothingElse()
            throws Exception {
        // Given
        Demo demo =
                new Demo(
                        steward.address(),
                        new Demo.Options(60, 30, 7, false),
                        Clock.systemUTC(),
                        System.out);
        Demo.Ran ran = demo.work();
        Evidence before = demo.evidence(ran);
        assertThat(Audit.of(before)).isEmpty();
        SubmissionId lost = before.caseReports().getFirst().submissionId();
        Event<EnforcementFact> doubled = before.enforcements().getFirst();

        // When
        deleteRowOf(lost);
        requestAgain(doubled);

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Audit.of(demo.evidence(ran)))
                                .containsExactlyInAnyOrder(
                                        new Finding(
                                                Finding.Kind.LOST,
                                                "the row of a report in its case",
                                                lost.value()),
                                        new Finding(
                                                Finding.Kind.DOUBLED,
                                                "an enforcement that a decision names",
                                                ((EnforcementRequested) doubled.data())
                                                        .enforcementId()
                                                        .value())));
    }

    private void deleteRowOf(SubmissionId submission) throws SQLException {
        Database rows = steward.address().reviewRows();
        try (var connection =
                        DriverManager.getConnection(rows.jdbcUrl(), rows.user(), rows.password());
                var delete =
                        connection.prepareStatement(
                                "delete from case_report where submission_id = ?")) {
            delete.setString(1, submission.value());
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }

    /// The same request as another event: what a service would do that forgot that it had asked.
    private void requestAgain(Event<EnforcementFact> event) throws Exception {
        Event<EnforcementFact> again =
                new Event<>(
                        new EventId(event.id() + "-again"),
                        event.source(),
                        event.time(),
                        event.subject(),
                        event.sequence(),
                        null,
                        event.data());
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", steward.address().kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.ENFORCEMENTS, event.subject(), EventJson.write(again)))
                    .get();
        }
    }
}

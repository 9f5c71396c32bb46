package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.violation;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.contracts.activity.ActivityFact;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.message.MessageFact;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.demo.CommittedReader;
import steward.demo.Rest;

/// One report's trace, from the POST to the messages: whoever holds any of its events finds all others by it.
@ExtendWith(StartedPlatform.class)
class TraceIT {

    private static final Map<String, Class<? extends Fact>> TOPICS =
            Map.of(
                    Topics.SUBMISSIONS,
                    SubmissionFact.class,
                    Topics.cases("emea"),
                    CaseFact.class,
                    Topics.cases(Topics.GLOBAL_REGION),
                    CaseFact.class,
                    Topics.DECISIONS,
                    DecisionFact.class,
                    Topics.ENFORCEMENTS,
                    EnforcementFact.class,
                    Topics.CONFIRMATIONS,
                    ConfirmationFact.class,
                    Topics.MESSAGES,
                    MessageFact.class,
                    Topics.ASSESSMENTS,
                    AssessmentFact.class,
                    Topics.ACTIVITY,
                    ActivityFact.class,
                    Topics.ESCALATIONS,
                    EscalationFact.class);

    private final Steward steward;
    private final WorkFixtures work;

    TraceIT(Steward steward) {
        this.steward = steward;
        this.work = new WorkFixtures(steward);
    }

    @Test
    void aReportsTraceGoesFromThePostOverTheDecisionToTheMessages() throws Exception {
        // Given
        String submission =
                steward.accepted("social-app", reportBy("orla", "post-traced", "IE", "harassment"));
        JsonNode claim = work.claimed("dieter", "post-traced");
        JsonNode clause = claim.path("case").path("clauses").path(0);

        // When
        Rest.Answer decision =
                steward.decide(
                        "dieter",
                        claim,
                        violation(
                                clause.path("clause").asText(),
                                clause.path("version").asText(),
                                clause.path("actions").path(0).asText()));
        assertThat(decision.status()).as(decision.summary()).isEqualTo(201);
        work.confirm("social-app", work.enforcementOf("social-app", "post-traced"));

        // Then
        Set<String> ids =
                Set.of(
                        submission,
                        claim.path("case").path("caseId").asText(),
                        decision.body().path("decisionId").asText());
        eventually(() -> {
            Map<String, Set<String>> traces = tracesOf(ids);
            assertThat(traces.keySet())
                    .contains(
                            "steward.report.received.v1",
                            "steward.submission.linked.v1",
                            "steward.submission.outcome.v1",
                            "steward.case.opened.v1",
                            "steward.case.claimed.v1",
                            "steward.case.released.v1",
                            "steward.decision.recorded.v1",
                            "steward.enforcement.requested.v1",
                            "steward.enforcement.confirmed.v1",
                            "steward.reply.queued.v1",
                            "steward.statement-of-reasons.issued.v1");
            assertThat(isOne(traces)).as(traces.toString()).isTrue();
        });
    }

    @Test
    void aConfirmedReportsTraceGoesThroughItsEscalation() throws Exception {
        // Given
        String submission =
                steward.accepted(
                        "social-app", confirmedChildSafetyReport("post-traced-confirmed", "IE"));
        JsonNode escalation = work.escalationOf("child-safety-1", submission);

        // When
        work.resolve("child-safety-1", escalation);

        // Then
        AtomicReference<JsonNode> decided = new AtomicReference<>();
        eventually(() -> {
            decided.set(steward.submission("social-app", submission));
            assertThat(decided.get().path("status").asText()).isEqualTo("DECIDED");
        });
        Set<String> ids =
                Set.of(
                        submission,
                        decided.get().path("caseId").asText(),
                        decided.get().path("decisionId").asText());
        eventually(() -> {
            Map<String, Set<String>> traces = tracesOf(ids);
            assertThat(traces.keySet())
                    .contains(
                            "steward.report.received.v1",
                            "steward.case.opened.v1",
                            "steward.case.parked.v1",
                            "steward.escalation.opened.v1",
                            "steward.escalation.acknowledged.v1",
                            "steward.escalation.updated.v1",
                            "steward.escalation.resolved.v1",
                            "steward.decision.recorded.v1",
                            "steward.reply.queued.v1");
            assertThat(isOne(traces)).as(traces.toString()).isTrue();
        });
    }

    /// The trace ids of all events that name one of these ids, by type; an event without a trace counts as "none".
    private Map<String, Set<String>> tracesOf(Set<String> ids) {
        Map<String, Set<String>> traces = new TreeMap<>();
        try (CommittedReader reader = new CommittedReader(steward.address().kafka())) {
            TOPICS.forEach((topic, family) -> {
                for (Event<?> event : reader.read(topic, family, Map.of())) {
                    if (ids.stream().anyMatch(event.data().toString()::contains)) {
                        traces.computeIfAbsent(event.type(), _ -> new HashSet<>())
                                .add(traceIn(event));
                    }
                }
            });
        }
        return traces;
    }

    private static String traceIn(Event<?> event) {
        String traceparent = event.traceparent();
        return traceparent == null ? "none" : List.of(traceparent.split("-", -1)).get(1);
    }

    private static boolean isOne(Map<String, Set<String>> traces) {
        Set<String> all = new HashSet<>();
        traces.values().forEach(all::addAll);
        return all.size() == 1 && !all.contains("none");
    }
}

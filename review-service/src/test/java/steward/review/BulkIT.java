package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// One judgement on many linked cases: each decided once, by itself, or refused with the reason and left as it was.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class BulkIT {

    private static final Map<String, Object> REMOVE =
            Map.of("type", "remove_content", "target", "CONTENT");
    private static final Map<String, Object> CLOSE_ACCOUNT =
            Map.of("type", "terminate_account", "target", "ACCOUNT");

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    @AfterEach
    void emptyTheDesk() throws SQLException {
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED', 'HELD')");
    }

    @Test
    void linkedCasesAreDecidedOnceEachAndTheRestIsRefusedWithTheReason() throws SQLException {
        // Given
        CaseFixtures root = spam("bulk-root");
        CaseFixtures other = spam("bulk-other");
        CaseFixtures unrelated = spam("bulk-unrelated").by("somebody-else");
        CaseFixtures foreign = spam("bulk-foreign").in("amer", "PE", "es");
        CaseFixtures held = spam("bulk-held");
        open(held);
        desk().claim("galina", held);
        open(root, other, unrelated, foreign);
        execute(
                "update review_case set contents = '{other-hash}' where case_id = '%s'"
                        .formatted(unrelated.caseId()));

        // When
        Map<String, Object> body =
                judgement(
                        root,
                        "CS-SPAM-1",
                        REMOVE,
                        List.of(root, other, unrelated, foreign, held, spam("bulk-unknown")));
        Response asked = ask("lead-emea", body, "bulk-key");
        Response again = ask("lead-emea", body, "bulk-key");
        Response reused =
                ask("lead-emea", judgement(root, "CS-SPAM-1", REMOVE, List.of(root)), "bulk-key");

        // Then
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        String id = asked.path("bulkId");
        assertThat(again.<String>path("bulkId")).isEqualTo(id);
        assertThat(reused.statusCode()).isEqualTo(422);
        Response done = ended("lead-emea", id);
        assertThat(done.<Integer>path("decided")).as(done.asString()).isEqualTo(2);
        assertThat(states(done))
                .containsEntry(root.caseId().value(), "DECIDED")
                .containsEntry(other.caseId().value(), "DECIDED")
                .containsEntry(unrelated.caseId().value(), "linked")
                .containsEntry(foreign.caseId().value(), "in-scope")
                .containsEntry(held.caseId().value(), "queued")
                .containsEntry("case-bulk-unknown", "in-scope");
        DecisionRecorded recorded = recorded(other).getFirst();
        assertThat(recorded.decider().id()).isEqualTo("lead-emea");
        assertThat(desk().said(Topics.ENFORCEMENTS, EnforcementFact.class, other, 1)).hasSize(1);
        assertThat(progress("lead-apac", id).statusCode()).isEqualTo(404);
        assertThat(progress("dieter", id).statusCode()).isEqualTo(404);
    }

    @Test
    void whateverIsRepeatedACaseIsDecidedOnce() throws SQLException {
        // Given
        CaseFixtures one = spam("bulk-once");
        open(one);
        String id =
                ask("lead-emea", judgement(one, "CS-SPAM-1", REMOVE, List.of(one, one)), null)
                        .path("bulkId");
        ended("lead-emea", id);

        // When
        execute(
                "update bulk_case set state = 'WAITING', decision_id = null, settled_at = null where bulk_id = '%s'"
                        .formatted(id));

        // Then
        assertThat(states(ended("lead-emea", id))).containsValue("queued").hasSize(1);
        assertThat(count("decision where case_id = '%s'".formatted(one.caseId()))).isEqualTo(1);
        assertThat(recorded(one)).hasSize(1);
    }

    @Test
    void whoeverHoldsACaseDecidesThoseThatAreLinkedToItAndNothingThatNeedsTwo() {
        // Given
        CaseFixtures held = abuse("bulk-in-hand");
        CaseFixtures linked = abuse("bulk-linked");
        open(held);
        desk().claim("dieter", held);
        open(linked);

        // When
        Response elsewhere =
                ask("dieter", judgement(linked, "CS-HARASS-1", REMOVE, List.of(linked)), null);
        String two =
                ask("dieter", judgement(held, "CS-HARASS-1", CLOSE_ACCOUNT, List.of(linked)), null)
                        .path("bulkId");

        // Then
        assertThat(elsewhere.statusCode()).as("they see no such case").isEqualTo(404);
        assertThat(states(ended("dieter", two)))
                .containsEntry(linked.caseId().value(), "one-person");

        // When
        String one =
                ask("dieter", judgement(held, "CS-HARASS-1", REMOVE, List.of(linked)), null)
                        .path("bulkId");

        // Then
        assertThat(states(ended("dieter", one))).containsEntry(linked.caseId().value(), "DECIDED");
        assertThat(recorded(linked).getFirst().decider().id()).isEqualTo("dieter");
    }

    @Test
    void whatWasFoundIsRecordedWithEachDecision() throws SQLException {
        // Given
        CaseFixtures one = spam("bulk-found");
        CaseFixtures other = spam("bulk-found-too");
        open(one, other);
        Map<String, Object> body = judgement(one, "CS-SPAM-1", REMOVE, List.of(one, other));
        body.put(
                "findings",
                Map.of(
                        "facts",
                        List.of("the same link in all of them"),
                        "unknowns",
                        List.of("whose")));

        // When
        String id = ask("lead-emea", body, null).path("bulkId");

        // Then
        assertThat(states(ended("lead-emea", id)))
                .containsOnly(
                        Map.entry(one.caseId().value(), "DECIDED"),
                        Map.entry(other.caseId().value(), "DECIDED"));
        assertThat(recorded(one).getFirst().basis())
                .extracting(DecisionRecorded.Basis::evidenceHash)
                .isNotNull();
        assertThat(
                        count(
                                "decision_rationale r join decision d on d.id = r.decision_id where r.findings -> 'facts' ->> 0 = 'the same link in all of them'"
                                        + " and d.case_id in ('%s', '%s')"
                                                .formatted(one.caseId(), other.caseId())))
                .isEqualTo(2);
    }

    @Test
    void nothingIsDecidedUnderAVersionThatDoesNotGovern() {
        // Given
        CaseFixtures one = spam("bulk-version");
        open(one);
        Map<String, Object> body = judgement(one, "CS-SPAM-1", REMOVE, List.of(one));
        body.put("clause", Map.of("clause", "CS-SPAM-1", "version", "7.0.0"));

        // When
        String id = ask("lead-emea", body, null).path("bulkId");

        // Then
        assertThat(states(ended("lead-emea", id))).containsEntry(one.caseId().value(), "governs");
        assertThat(
                        count(
                                "review_case where state = 'QUEUED' and case_id = '%s'"
                                        .formatted(one.caseId())))
                .isEqualTo(1);
    }

    private static CaseFixtures spam(String name) {
        return CaseFixtures.germanSpam(name).by("bulk-author");
    }

    private static CaseFixtures abuse(String name) {
        return CaseFixtures.germanSpam(name).as("harassment", Severity.S2).by("bulk-abuser");
    }

    private void open(CaseFixtures... cases) {
        for (CaseFixtures one : cases) {
            desk().topic(Topics.cases(one.region())).send(List.<Event<?>>of(one.opened()));
        }
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    for (CaseFixtures one : cases) {
                        assertThat(
                                        count(
                                                "review_case where case_id = '%s'"
                                                        .formatted(one.caseId())))
                                .isEqualTo(1);
                    }
                });
    }

    private static Map<String, Object> judgement(
            CaseFixtures root,
            String clause,
            Map<String, Object> action,
            List<CaseFixtures> cases) {
        List<String> ids = new ArrayList<>();
        cases.forEach(one -> ids.add(one.caseId().value()));
        Map<String, Object> body = new HashMap<>();
        body.put("linkedTo", root.caseId().value());
        body.put("cases", ids);
        body.put("outcome", "VIOLATION");
        body.put("clause", Map.of("clause", clause, "version", "1.0.0"));
        body.put("actions", List.of(action));
        body.put("rationale", "the same advertisement again");
        return body;
    }

    private Response ask(String person, Map<String, Object> body, @Nullable String key) {
        var request = desk().as(person).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/bulk");
    }

    private Response progress(String person, String id) {
        return desk().as(person).get("/v1/bulk/{id}", id);
    }

    private Response ended(String person, String id) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () -> progress(person, id),
                        answer ->
                                answer.statusCode() == 200 && answer.<Integer>path("waiting") == 0);
    }

    /// What became of each case: its state, or the rule that refused it.
    private static Map<String, String> states(Response of) {
        Map<String, String> states = new HashMap<>();
        of.<List<Map<String, Object>>>path("cases")
                .forEach(one ->
                        states.put(
                                String.valueOf(one.get("caseId")),
                                one.get("refusal") instanceof Map<?, ?> refusal
                                        ? String.valueOf(refusal.get("rule"))
                                        : String.valueOf(one.get("state"))));
        return states;
    }

    private List<DecisionRecorded> recorded(CaseFixtures of) {
        return desk().said(Topics.DECISIONS, DecisionFact.class, of, 1).stream()
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast)
                .toList();
    }

    private Desk desk() {
        return new Desk(platform);
    }
}

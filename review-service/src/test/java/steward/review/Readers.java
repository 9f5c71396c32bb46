package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.topic.Topics;

/// What people do about cases that are read twice, in a test.
record Readers(Desk desk) {

    static final Map<String, Object> REMOVE = Map.of("type", "remove_content", "target", "CONTENT");
    static final Map<String, Object> CLOSE_ACCOUNT =
            Map.of("type", "terminate_account", "target", "ACCOUNT");

    /// Nothing waits for anybody, and nothing is read twice.
    void begin() throws SQLException {
        execute(
                "update claim set ended_at = now(), end_reason = 'RETURNED' where ended_at is null");
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state in ('QUEUED', 'CLAIMED', 'HELD', 'SECOND_REVIEW')");
        readTwice(null);
    }

    void end() {
        readTwice(null);
        desk.leaveNothing();
    }

    /// All that this person judges is read twice, and nothing else; nobody's where there is none.
    void readTwice(@Nullable String person) {
        int revision = rates("lead-emea", "emea").path("revision");
        Response set =
                setRates(
                        "lead-emea",
                        "emea",
                        revision,
                        person == null ? "nobody" : person,
                        person == null ? "0" : "100");
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
    }

    Response rates(String person, String region) {
        return desk.as(person).queryParam("region", region).get("/v1/double-review/rates");
    }

    Response setRates(String person, String region, int revision, String read, String percent) {
        return desk.as(person)
                .body(
                        """
                        {"region": "%s", "revision": %d, "people": [{"person": "%s", "percent": %s}]}
                        """
                                .formatted(region, revision, read, percent))
                .put("/v1/double-review/rates");
    }

    /// Reported just now: its deadline is an hour away.
    static CaseFixtures fresh(String name) {
        return CaseFixtures.germanSpam(name).at(Instant.now());
    }

    String held(String person, CaseFixtures one) {
        desk.topic(Topics.cases(one.region())).send(List.of(one.opened()));
        return Desk.token(desk.claim(person, one));
    }

    Response decide(
            String person, CaseFixtures on, Map<String, Object> body, @Nullable String key) {
        return (key == null ? desk.as(person) : desk.as(person).header("Idempotency-Key", key))
                .body(body)
                .post("/v1/cases/{id}/decisions", on.caseId().value());
    }

    static Map<String, Object> violation(String token, List<Map<String, Object>> actions) {
        return judging(token, "CS-SPAM-1", actions);
    }

    static Map<String, Object> harassment(String token, List<Map<String, Object>> actions) {
        return judging(token, "CS-HARASS-1", actions);
    }

    static Map<String, Object> judging(
            String token, String clause, List<Map<String, Object>> actions) {
        Map<String, Object> body = new HashMap<>();
        body.put("fencingToken", token);
        body.put("outcome", "VIOLATION");
        body.put("clause", Map.of("clause", clause, "version", "1.0.0"));
        body.put("actions", actions);
        body.put("rationale", "looked at it");
        return body;
    }

    static Map<String, Object> noViolation(String token) {
        return Map.of("fencingToken", token, "outcome", "NO_VIOLATION", "rationale", "a quotation");
    }

    List<String> adjudications(String person) {
        return desk.as(person)
                .get("/v1/adjudications")
                .jsonPath()
                .getList("adjudications.caseId", String.class);
    }

    Response adjudication(String person, CaseFixtures of) {
        return desk.as(person).get("/v1/adjudications/{id}", of.caseId().value());
    }

    Response adjudicate(String person, CaseFixtures on, List<Map<String, Object>> actions) {
        return adjudicate(person, on, "CS-SPAM-1", actions);
    }

    Response adjudicate(
            String person, CaseFixtures on, String clause, List<Map<String, Object>> actions) {
        Map<String, Object> body = judging("", clause, actions);
        body.remove("fencingToken");
        return desk.as(person)
                .body(body)
                .post("/v1/adjudications/{id}/decision", on.caseId().value());
    }

    /// What became of this person's reading of the case, as their work says; null where it says nothing.
    @Nullable String became(String person, CaseFixtures of) {
        return desk.as(person)
                .get("/v1/work")
                .path("readTwice.find { it.caseId == '%s' }?.became".formatted(of.caseId()));
    }

    static String of(CaseFixtures one, String what) {
        return "select %s from double_review where case_id = '%s'".formatted(what, one.caseId());
    }

    static String set(CaseFixtures one, String change) {
        return "update double_review set %s where case_id = '%s'".formatted(change, one.caseId());
    }

    static List<String> decisions(CaseFixtures of) {
        return rows("select id from decision where case_id = '%s'".formatted(of.caseId()));
    }

    List<DecisionRecorded> recorded(CaseFixtures of) {
        return desk.said(Topics.DECISIONS, DecisionFact.class, of, 1).stream()
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast)
                .toList();
    }
}

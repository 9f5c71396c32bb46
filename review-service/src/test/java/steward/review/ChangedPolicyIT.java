package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// A release begins while somebody holds a case.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class ChangedPolicyIT {

    private static final String CLAUSE = "CS-IMPERSONATE-1";
    private static final PartVersion REWORDED = new PartVersion("clauses/" + CLAUSE, "1.1.0");

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        desk().leaveNothing();
    }

    @Test
    void whoHoldsACaseWhileWhatGovernsItChangesIsToldTheDifferenceAndDecidesOnceItIsRead() {
        // Given
        CaseFixtures fake = CaseFixtures.germanSpam("reworded").as("impersonation", Severity.S2);
        desk().topic(Topics.cases("emea")).send(List.of(fake.opened()));
        String token = Desk.token(desk().claim("dieter", fake));

        // When
        String release = release();

        // Then
        Response unread = decide(fake, violation(token, "1.0.0", null));
        assertThat(unread.statusCode()).as(unread.asString()).isEqualTo(409);
        assertThat(unread.<String>path("errors[0].field")).isEqualTo("policyRelease");
        assertThat(unread.<String>path("errors[0].expected"))
                .startsWith(release)
                .contains("version: 1.0.0 → 1.1.0")
                .contains("puppets");
        assertThat(decide(fake, violation(token, "1.0.0", release)).<String>path("errors[0].field"))
                .as("the older version does not govern what is reported now")
                .isEqualTo("clause.version");
        Response read = decide(fake, violation(token, "1.1.0", release));
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(201);
    }

    private Response decide(CaseFixtures on, Map<String, Object> body) {
        return desk().as("dieter").body(body).post("/v1/cases/{id}/decisions", on.caseId().value());
    }

    private static Map<String, Object> violation(
            String token, String version, @Nullable String release) {
        Map<String, Object> body = new HashMap<>();
        body.put("fencingToken", token);
        body.put("outcome", "VIOLATION");
        body.put("clause", Map.of("clause", CLAUSE, "version", version));
        body.put("actions", List.of(Map.of("type", "remove_content", "target", "CONTENT")));
        body.put("rationale", "it pretends to be somebody");
        if (release != null) {
            body.put("policyRelease", release);
        }
        return body;
    }

    /// Publishes the release in force once more, with other words for one clause, and waits until it is in force here.
    private String release() {
        List<PolicyFact> known =
                desk().topic(Topics.POLICIES).read(PolicyFact.class).stream()
                        .map(Event::data)
                        .toList();
        Instant now = Instant.now();
        PolicyReleased before =
                known.stream()
                        .filter(PolicyReleased.class::isInstance)
                        .map(PolicyReleased.class::cast)
                        .filter(released -> !released.effectiveFrom().isAfter(now))
                        .max(Comparator.comparing(PolicyReleased::effectiveFrom))
                        .orElseThrow();
        Clause clause =
                known.stream()
                        .filter(ClausesPublished.class::isInstance)
                        .flatMap(part -> ((ClausesPublished) part).clauses().stream())
                        .filter(one -> one.id().equals(CLAUSE))
                        .findFirst()
                        .orElseThrow();
        String release = "2026.1-reworded";
        List<PartVersion> parts = new ArrayList<>(before.parts());
        parts.add(REWORDED);
        desk().topic(Topics.POLICIES)
                .send(
                        List.of(
                                event(
                                        "part",
                                        new ClausesPublished(REWORDED, List.of(other(clause)))),
                                event("release", new PolicyReleased(release, now, now, parts))));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk().as("dieter")
                                                .get("/v1/policies/current")
                                                .<String>path("release"))
                                .isEqualTo(release));
        return release;
    }

    private static Clause other(Clause before) {
        return new Clause(
                before.id(),
                REWORDED.version(),
                before.family(),
                before.title(),
                before.text() + " Neither are puppets.",
                LocalDate.of(2026, 11, 1),
                before.actions(),
                before.legalGround(),
                before.dsaCategory(),
                null,
                before.governedBy(),
                before.severity(),
                before.permitted(),
                before.strike(),
                before.dsaKeywords(),
                before.examples(),
                before.notice());
    }

    private static Event<PolicyFact> event(String name, PolicyFact fact) {
        return new Event<>(
                new EventId("changed-policy-" + name),
                "/steward/review/test",
                CaseFixtures.NOON,
                name,
                0,
                null,
                fact);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}

package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static steward.localplatform.testing.ServiceDatabase.count;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// A category may ask for a skill: only who has it is handed its cases, as soon as a release says so.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class SkillsIT {

    private static final String CATEGORY = "counterfeit";
    private static final String PART = "categories";

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void emptyTheDesk() throws SQLException {
        people().begin();
    }

    @AfterEach
    void leaveNothing() {
        platform.access().grantAll();
        people().end();
    }

    @Test
    void onlyWhoHasTheSkillIsHandedTheCaseOrTakesItUp() {
        // Given
        ask(List.of());
        register(List.of());
        CaseFixtures fake =
                Readers.fresh("skilled").as(CATEGORY, Severity.S3).in("apac", "SG", "zh");
        people().held("jun", fake);

        // When
        ask(List.of("brands"));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where state = 'QUEUED' and case_id = '%s'"
                                                        .formatted(fake.caseId())))
                                .as("what is in hand goes back")
                                .isEqualTo(1));
        assertThat(desk().decideAllOf("jun")).doesNotContain(fake.caseId().value());

        // When
        register(List.of("brands"));

        // Then
        Response claim =
                await().atMost(Desk.PATIENCE)
                        .until(() -> desk().claim("jun"), answer -> answer.statusCode() == 201);
        assertThat(claim.<String>path("case.caseId")).isEqualTo(fake.caseId().value());
        desk().release("jun", claim);
        ask(List.of());
    }

    private void register(List<String> skills) {
        desk().as("operator")
                .body(
                        Map.of(
                                "roles", List.of("moderator"),
                                "regions", List.of("apac"),
                                "markets", List.of("SG"),
                                "languages", List.of("zh"),
                                "skills", skills))
                .put("/v1/people/jun")
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    /// Publishes the release in force once more with this category asking for these skills, and waits until it is in force.
    private void ask(List<String> skills) {
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
        PartVersion part = new PartVersion(PART, "1.0." + (1 + known.size()));
        String release = "2026.1-skilled-" + known.size();
        List<PartVersion> parts = new ArrayList<>(before.parts());
        parts.removeIf(one -> one.part().equals(PART));
        parts.add(part);
        CategoriesPublished categories =
                known.stream()
                        .filter(CategoriesPublished.class::isInstance)
                        .map(CategoriesPublished.class::cast)
                        .findFirst()
                        .orElseThrow();
        desk().topic(Topics.POLICIES)
                .send(
                        List.of(
                                event(
                                        "part-" + known.size(),
                                        new CategoriesPublished(
                                                part,
                                                categories.categories().stream()
                                                        .map(one -> asking(one, skills))
                                                        .toList())),
                                event(
                                        "release-" + known.size(),
                                        new PolicyReleased(release, now, now, parts))));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk().as("jun")
                                                .get("/v1/policies/current")
                                                .<String>path("release"))
                                .isEqualTo(release));
    }

    private static Category asking(Category one, List<String> skills) {
        return one.id().equals(CATEGORY)
                ? new Category(
                        one.id(),
                        one.title(),
                        one.family(),
                        one.severity(),
                        one.acknowledgeWithin(),
                        one.decideWithin(),
                        one.clearances(),
                        one.escalatesWhenConfirmed(),
                        one.team(),
                        one.clauses(),
                        one.actions(),
                        one.interim(),
                        one.recheckPercent(),
                        skills,
                        one.help())
                : one;
    }

    private static Event<PolicyFact> event(String name, PolicyFact fact) {
        return new Event<>(
                new EventId("skilled-policy-" + name),
                "/steward/review/test",
                CaseFixtures.NOON,
                name,
                0,
                null,
                fact);
    }

    private Readers people() {
        return new Readers(desk());
    }

    private Desk desk() {
        return new Desk(platform);
    }
}

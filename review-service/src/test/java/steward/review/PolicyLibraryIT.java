package steward.review;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.event.Event;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// How a clause comes into force.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class PolicyLibraryIT {

    private static final String AUTHOR = "policy-manager";
    private static final String OTHER = "policy-manager-2";
    private static final String AT = "/v1/policies/library/clauses/{id}/{version}";

    private static final String CLAUSE =
            """
            - kind: clauses
              id: %1$s
              version: %2$s
              content:
                clauses:
                - id: %1$s
                  version: %2$s
                  family: COMMUNITY_STANDARDS
                  title: No %1$s
                  text: %3$s
                  effectiveFrom: %4$s
                  actions: [remove_content]
                  dsaCategory: STATEMENT_CATEGORY_VIOLENCE
                  governedBy: REPORTED
            """;

    private static final String QUIZ =
            """
            - kind: quizzes
              id: %1$s
              version: %2$s
              content:
                about: {part: clauses/%1$s, version: 1.0.0}
                from: %3$s
                questions:
                - id: scope
                  text: {en: "Is it?", zh: "是吗？"}
                  answers:
                  - {id: always, text: {en: "Always", zh: "总是"}, right: false}
                  - {id: sometimes, text: {en: "Sometimes", zh: "有时"}, right: true}
                  explanation: {en: "%4$s", zh: "如条款所述。"}
            """;

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void theLibraryIsFilled() {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(rows("select count(*) from policy_library"))
                                .doesNotContain("0"));
    }

    @Test
    void aDraftIsApprovedByAnotherPersonReleasedAndTold() {
        // Given
        draft("LIFE-1", "1.0.0", "Not this.", today());

        // When
        step("LIFE-1", "1.0.0", "SUBMIT", AUTHOR, 200);
        Response byItsAuthor = step("LIFE-1", "1.0.0", "APPROVE", AUTHOR, 409);
        Response unapproved = release(AUTHOR, "LIFE-1", "1.0.0", Map.of());
        step("LIFE-1", "1.0.0", "APPROVE", OTHER, 200);
        Response released = release(AUTHOR, "LIFE-1", "1.0.0", Map.of());

        // Then
        assertThat(byItsAuthor.<String>path("errors[0].rule")).isEqualTo("another-person");
        assertThat(unapproved.statusCode()).isEqualTo(422);
        assertThat(released.statusCode()).as(released.asString()).isEqualTo(201);
        assertThat(released.<List<String>>path("parts")).contains("clauses/LIFE-1@1.0.0");
        PolicyReleased told = told(released.path("release"));
        assertThat(Duration.between(told.publishedAt(), told.effectiveFrom()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(told.parts()).contains(new PartVersion("clauses/LIFE-1", "1.0.0"));
        Response version = as("dieter").get(AT, "LIFE-1", "1.0.0");
        assertThat(version.<String>path("version.state")).isEqualTo("ACTIVE");
        assertThat(version.<String>path("version.approvedBy")).isEqualTo(OTHER);
        assertThat(version.<List<String>>path("steps.step"))
                .containsExactly("DRAFT", "SUBMIT", "APPROVE", "SCHEDULE");
        assertThat(
                        rows(
                                "select concat_ws(' ', action, actor, outcome) from audit_entry where matter_id = 'clauses/LIFE-1@1.0.0' and kind = 'WRITE' order by id"))
                .containsExactly(
                        "draft-policy policy-manager DONE",
                        "move-policy policy-manager SUBMIT",
                        "move-policy policy-manager-2 APPROVE",
                        "release-policy policy-manager SCHEDULE");
    }

    @Test
    void whatComesLaterIsScheduledAndSupersedesOnItsDay() {
        // Given
        approved("LATER-1", "1.0.0", "Not this.", today());
        approved("LATER-1", "1.1.0", "Not this, and not that.", today().plusDays(30));
        assertThat(release(AUTHOR, "LATER-1", "1.0.0", Map.of()).statusCode()).isEqualTo(201);

        // When
        assertThat(release(AUTHOR, "LATER-1", "1.1.0", Map.of()).statusCode()).isEqualTo(201);

        // Then
        assertThat(as("ana").get(AT, "LATER-1", "1.1.0").<String>path("version.state"))
                .isEqualTo("SCHEDULED");
        assertThat(inForce("LATER-1", today().plusDays(29))).containsExactly("1.0.0");
        assertThat(inForce("LATER-1", today().plusDays(30))).containsExactly("1.1.0");
        assertThat(inForce("LATER-1", today().minusDays(1))).isEmpty();
        Response differences =
                as("lead-emea").get(AT + "/differences?from=1.0.0", "LATER-1", "1.1.0");
        assertThat(differences.<List<String>>path("field"))
                .contains("text", "version", "effectiveFrom");
        assertThat(differences.<List<String>>path("find { it.field == 'text' }.words.fate"))
                .contains("KEPT", "ADDED");
        Response governing =
                as("dieter")
                        .get(
                                "/v1/policies/governing?clause=LATER-1&market=DE&posted={posted}&reported={reported}",
                                today().minusDays(400).toString(),
                                today().plusDays(31).toString());
        assertThat(governing.<String>path("governing.clause.version")).isEqualTo("1.1.0");
        assertThat(governing.<Boolean>path("addsStrike")).isFalse();
    }

    @Test
    void anEmergencyNeedsNoApprovalAndIsReviewedByAnotherAfterwards() {
        // Given
        draft("URGENT-1", "1.0.0", "Not this either.", today());

        // When
        Response released =
                release(
                        AUTHOR,
                        "URGENT-1",
                        "1.0.0",
                        Map.of("emergency", "an attack is going on now"));

        // Then
        assertThat(released.statusCode()).as(released.asString()).isEqualTo(201);
        assertThat(owed()).contains("URGENT-1");
        assertThat(step("URGENT-1", "1.0.0", "CONFIRM", AUTHOR, 409).<String>path("errors[0].rule"))
                .isEqualTo("another-person");
        step("URGENT-1", "1.0.0", "CONFIRM", OTHER, 200);
        assertThat(owed()).doesNotContain("URGENT-1");
    }

    @Test
    void theExportIsImportedWithoutAnyChange() {
        // When
        String yaml = as("auditor").get("/v1/policies/export").asString();
        Response again = imported(OTHER, yaml);

        // Then
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.<List<String>>path("drafts")).isEmpty();
        assertThat(again.<Integer>path("same")).isGreaterThan(60);
        assertThat(as("analyst").get("/v1/policies/export").asString()).isEqualTo(yaml);
        assertThat(as("analyst").get("/v1/policies/export?on=2026-11-21").asString())
                .contains("CS-SPAM-1");
    }

    @Test
    void aQuizIsReviewedReleasedWithItsClauseAndReadByNobodyWhoMayBeAsked() {
        // Given
        String at = "/v1/policies/library/quizzes/QUIZZED-1/1.0.0";
        approved("QUIZZED-1", "1.0.0", "Not this.", today());
        Response unanswerable =
                imported(AUTHOR, QUIZ.formatted("QUIZZED-1", "1.0.0", today(), " "));
        Response drafted =
                imported(
                        AUTHOR, QUIZ.formatted("QUIZZED-1", "1.0.0", today(), "The text says so."));

        // When
        Response alone = release(AUTHOR, "QUIZZED-1", "1.0.0", Map.of());
        assertThat(quizStep(at, "SUBMIT", AUTHOR).statusCode()).isEqualTo(200);
        assertThat(quizStep(at, "APPROVE", AUTHOR).statusCode()).isEqualTo(409);
        assertThat(quizStep(at, "APPROVE", OTHER).statusCode()).isEqualTo(200);
        Response together =
                desk().as(AUTHOR)
                        .body(
                                Map.of(
                                        "parts",
                                        List.of(
                                                Map.of(
                                                        "kind", "clauses",
                                                        "id", "QUIZZED-1",
                                                        "version", "1.0.0"),
                                                Map.of(
                                                        "kind", "quizzes",
                                                        "id", "QUIZZED-1",
                                                        "version", "1.0.0"))))
                        .post("/v1/policies/releases");

        // Then
        assertThat(unanswerable.statusCode()).isEqualTo(422);
        assertThat(unanswerable.<String>path("errors[0].field"))
                .isEqualTo("quizzes/QUIZZED-1@1.0.0 content.questions[0].explanation");
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(200);
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.<String>path("errors[0].rule")).isEqualTo("with-its-quiz");
        assertThat(together.statusCode()).as(together.asString()).isEqualTo(201);
        assertThat(together.<List<String>>path("parts"))
                .contains("clauses/QUIZZED-1@1.0.0", "quizzes/QUIZZED-1@1.0.0");
        assertThat(imported(OTHER, QUIZ.formatted("QUIZZED-1", "1.0.0", today(), "Or not.")))
                .as("never edited in place")
                .extracting(Response::statusCode)
                .isEqualTo(422);
        for (String asked : List.of("dieter", "lead-emea", "child-safety-1")) {
            assertThat(as(asked).get(at).statusCode()).as(asked).isEqualTo(403);
            assertThat(as(asked).get(at + "/differences").statusCode()).as(asked).isEqualTo(403);
            assertThat(as(asked).get("/v1/policies/export").asString())
                    .contains("QUIZZED-1")
                    .doesNotContain("kind: quizzes");
            assertThat(
                            as(asked)
                                    .get("/v1/policies/library?kind=quizzes")
                                    .<List<String>>path("items.id"))
                    .contains("QUIZZED-1");
        }
        assertThat(as(OTHER).get(at + "/differences").<List<String>>path("field"))
                .contains("questions[scope].answers[sometimes].right");
        assertThat(as("auditor").get(at).<List<Boolean>>path("content.questions[0].answers.right"))
                .containsExactly(false, true);
    }

    @Test
    void nothingOfAnImportStaysWhereOneOfItIsWrong() {
        // When
        Response edited =
                imported(
                        AUTHOR,
                        CLAUSE.formatted("GOOD-1", "1.0.0", "Not this.", today())
                                + CLAUSE.formatted("CS-SPAM-1", "1.0.0", "Other words.", today()));

        // Then
        assertThat(edited.statusCode()).isEqualTo(422);
        assertThat(edited.<String>path("errors[0].rule")).isEqualTo("never-edited");
        assertThat(edited.<String>path("errors[0].field")).isEqualTo("clauses/CS-SPAM-1@1.0.0");
        assertThat(as("ana").get(AT, "GOOD-1", "1.0.0").statusCode()).isEqualTo(404);
    }

    @Test
    void aMarketHasItsOverlaysWithTheirReasons() {
        Response germany = as("dieter").get("/v1/policies/in-force?market=DE");

        assertThat(germany.statusCode()).as(germany.asString()).isEqualTo(200);
        assertThat(
                        germany.<List<String>>path("clauses.overlays.flatten().market").stream()
                                .distinct())
                .containsExactly("DE");
        assertThat(germany.<List<String>>path("clauses.overlays.flatten().reason.source"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @Test
    void onlyPolicyManagersWrite() {
        assertThat(imported("lead-emea", "[]").statusCode()).isEqualTo(403);
        assertThat(release("operator", "CS-SPAM-1", "1.0.0", Map.of()).statusCode()).isEqualTo(403);
        assertThat(as("social-app").get("/v1/policies/export").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=clauses&limit=2, 2",
        "?kind=routing, 1",
        "?kind=nothing, 0",
        "?state=WITHDRAWN&kind=routing, 0"
    })
    void theLibraryIsListed(String query, int found) {
        assertThat(as("ana").get("/v1/policies/library" + query).<List<String>>path("items.id"))
                .hasSize(found);
    }

    @Test
    void theListIsReadPageByPage() {
        Response first = as("ana").get("/v1/policies/library?kind=clauses&limit=1");
        Response second =
                as("ana")
                        .get(
                                "/v1/policies/library?kind=clauses&limit=1&after={after}",
                                first.<String>path("next"));

        assertThat(second.<List<String>>path("items.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.path("items.id"));
    }

    /// What a person may not do is refused by the database itself, whoever writes to it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update policy_library set content = content || ' ' where part = 'clauses/CS-SPAM-1'",
                "update policy_library set effective_from = '2020-01-01' where part = 'clauses/CS-SPAM-1'",
                "update policy_library set state = 'DRAFT', scheduled_at = null where part = 'clauses/CS-SPAM-1'",
                "update policy_library set authors = '{nobody}' where part = 'clauses/CS-SPAM-1'",
                "delete from policy_library where part = 'clauses/CS-SPAM-1'",
                "truncate policy_library cascade",
                "update policy_step set by = 'somebody'",
                "insert into policy_library select (jsonb_populate_record(l, '{\"version\": \"9.0.0\", \"changed_at\": \"2026-01-01T00:00:00Z\"}')).* from policy_library l where part = 'clauses/CS-SPAM-1'",
                "insert into policy_library select (jsonb_populate_record(l, '{\"version\": \"9.0.0\", \"origin\": \"RESTORED\"}')).* from policy_library l where part = 'clauses/CS-SPAM-1'",
                "insert into policy_library select (jsonb_populate_record(l, '{\"version\": \"9.0.0\", \"origin\": \"AUTHORED\"}')).* from policy_library l where part = 'clauses/CS-SPAM-1'",
                "insert into policy_library select (jsonb_populate_record(l, '{\"version\": \"9.0.0\", \"origin\": \"AUTHORED\", \"approved_by\": \"steward\"}')).* from policy_library l where part = 'clauses/CS-SPAM-1'"
            })
    void neverEditedInPlaceNorReleasedWithoutAnother(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("policy");
    }

    private void approved(String id, String version, String text, LocalDate from) {
        draft(id, version, text, from);
        step(id, version, "SUBMIT", AUTHOR, 200);
        step(id, version, "APPROVE", OTHER, 200);
    }

    private void draft(String id, String version, String text, LocalDate from) {
        Response drafted = imported(AUTHOR, CLAUSE.formatted(id, version, text, from));
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(200);
        assertThat(drafted.<List<String>>path("drafts"))
                .containsExactly("clauses/" + id + "@" + version);
    }

    private Response imported(String person, String yaml) {
        return desk().as(person)
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        encoderConfig()
                                                .defaultContentCharset("UTF-8")
                                                .encodeContentTypeAs(
                                                        "application/yaml", ContentType.TEXT)))
                .contentType("application/yaml")
                .body(yaml)
                .post("/v1/policies/import");
    }

    private Response step(String id, String version, String step, String person, int status) {
        Response answer =
                desk().as(person).body(Map.of("step", step)).post(AT + "/steps", id, version);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private Response quizStep(String at, String step, String person) {
        return desk().as(person).body(Map.of("step", step)).post(at + "/steps");
    }

    private Response release(String person, String id, String version, Map<String, String> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("parts", List.of(Map.of("kind", "clauses", "id", id, "version", version)));
        return desk().as(person).body(wish).post("/v1/policies/releases");
    }

    private PolicyReleased told(String release) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                desk().topic(Topics.POLICIES).read(PolicyFact.class).stream()
                                        .map(Event::data)
                                        .filter(PolicyReleased.class::isInstance)
                                        .map(PolicyReleased.class::cast)
                                        .filter(told -> told.release().equals(release))
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private List<String> inForce(String clause, LocalDate day) {
        return as("dieter")
                .get("/v1/policies/in-force?market=DE&on={day}", day.toString())
                .path("clauses.findAll { it.clause.id == '%s' }.clause.version".formatted(clause));
    }

    private List<String> owed() {
        return as("auditor").get("/v1/policies/library?owedReview=true").path("items.id");
    }

    private RequestSpecification as(String person) {
        return desk().as(person);
    }

    private Desk desk() {
        return new Desk(platform);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}

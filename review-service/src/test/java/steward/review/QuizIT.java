package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.OverlayPublished.Delta;
import steward.contracts.policy.OverlayPublished.OverlayReason;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.QuizPublished.Answer;
import steward.contracts.policy.QuizPublished.Question;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Reading is not yet understanding: where a change has a quiz, it is acknowledged by who answers it rightly, and the service judges.
@QuarkusTest
@TestProfile(DemandingDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class QuizIT {

    /// A release of a test before takes effect within a minute and a half.
    private static final Duration NO_RELEASE_PENDING = Duration.ofMinutes(2);

    private static final String ACKNOWLEDGEMENT = "/v1/policies/changes/{id}/acknowledgement";
    private static final String STUCK = "/v1/policies/changes/stuck";
    private static final String SCOPE_EXPLAINED =
            "The overlay adds to the clause; the clause stays.";
    private static final String CHANNELS_EXPLAINED = "Chats and comments are named, songs are not.";
    private static final Delta WORDS =
            new Delta(null, null, null, "Neither in chats nor in comments.", null, null);

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    /// Without shifts, so that the time does not depend on the day of the test.
    @BeforeEach
    void registerAModerator() {
        Map<String, Object> access =
                Map.of(
                        "roles", List.of("moderator"),
                        "regions", List.of("apac"),
                        "markets", List.of("KR"),
                        "languages", List.of("*"),
                        "vendor", "northwind");
        assertThat(desk().as("operator").body(access).put("/v1/people/{id}", "jun").statusCode())
                .isIn(200, 201);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        execute("delete from policy_acknowledgement");
        platform.access().grantAll();
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk().as("jun").get("/v1/policies/current").statusCode())
                                .isEqualTo(200));
        desk().leaveNothing();
    }

    @Test
    void aWrongAnswerAcknowledgesNothingAndSaysWhichAndWhy() throws SQLException {
        // Given
        String change = changedWithQuiz();

        // Then
        JsonPath asked = quizOf(change, "ms-MY");
        assertThat(asked.getList("questions.text"))
                .containsExactly("Adakah klausa masih terpakai?", "Where does it apply?");
        assertThat(asked.getList("questions.language")).containsExactly("ms", "en");
        assertThat(asked.getList("questions.several")).containsExactly(false, true);
        assertThat(desk().as("jun").get("/v1/policies/changes").asString())
                .as("nothing of what is right, nor what the author calls it")
                .doesNotContain(
                        "right", "explanation", SCOPE_EXPLAINED, CHANNELS_EXPLAINED, "stays");

        // When
        Response silent = desk().as("jun").post(ACKNOWLEDGEMENT, change);
        String sheet = quizOf(change).getString("sheet");
        Response wrong = answer(change, List.of("No"), List.of("In chats", "In comments"));

        // Then
        assertThat(silent.statusCode()).as(silent.asString()).isEqualTo(422);
        assertThat(silent.<String>path("errors[0].rule")).isEqualTo("quiz");
        assertThat(wrong.statusCode()).as(wrong.asString()).isEqualTo(422);
        assertThat(wrong.<List<Map<String, String>>>path("errors"))
                .containsExactly(
                        Map.of(
                                "field", "answers[0]",
                                "rule", "right",
                                "expected", SCOPE_EXPLAINED));
        assertThat(wrong.<String>path("detail")).contains("answer again").endsWith("2");
        assertThat(shown(change).<Object>get("acknowledgedAt")).isNull();
        assertThat(quizOf(change).getString("sheet")).isNotEqualTo(sheet);
        Response stale =
                desk().as("jun")
                        .body(Map.of("sheet", sheet, "answers", List.of(List.of(0), List.of(0))))
                        .post(ACKNOWLEDGEMENT, change);
        assertThat(stale.statusCode()).as(stale.asString()).isEqualTo(409);
        assertThat(
                        rows(
                                "select concat_ws(' ', number, all_right, cardinality(quizzes)) from quiz_attempt where person = 'jun' and change = '%s'"
                                        .formatted(change)))
                .as("what is refused is no attempt")
                .containsExactly("1 f 1");
        assertThat(audited(change)).containsExactly("answer-quiz WRONG");
    }

    @Test
    void whoAnswersRightlyHasAcknowledgedAndIsHandedTheCasesAgain() throws SQLException {
        // Given
        String change = changedWithQuiz();
        CaseFixtures spam = CaseFixtures.germanSpam("quiz-spam").in("apac", "KR", "ko");
        CaseFixtures other =
                CaseFixtures.germanSpam("quiz-other")
                        .as("harassment", Severity.S4)
                        .in("apac", "KR", "ko")
                        .at(CaseFixtures.NOON.plusSeconds(60));
        desk().topic(Topics.cases("apac")).send(List.of(spam.opened(), other.opened()));
        desk().release("jun", desk().claim("jun", spam));
        execute(
                "update policy_acknowledgement set due_at = now() - interval '1 second' where person = 'jun'");
        isHanded(other);

        // When
        Response wrong = answer(change, List.of("Yes"), List.of("In chats"));

        // Then
        assertThat(wrong.statusCode()).as(wrong.asString()).isEqualTo(422);
        assertThat(wrong.<List<String>>path("errors.field")).containsExactly("answers[1]");
        isHanded(other);

        // When
        Response right = answer(change, List.of("Yes"), List.of("In comments", "In chats"));

        // Then
        assertThat(right.statusCode()).as(right.asString()).isEqualTo(200);
        assertThat(right.<List<String>>path("explanations"))
                .containsExactly(SCOPE_EXPLAINED, CHANNELS_EXPLAINED);
        assertThat(shown(change).<Object>get("acknowledgedAt")).isNotNull();
        assertThat(shown(change).<Object>get("quiz")).isNull();
        desk().release("jun", desk().claim("jun", spam));
        assertThat(desk().as("jun").post(ACKNOWLEDGEMENT, change).statusCode())
                .as("again changes nothing")
                .isEqualTo(204);
        assertThat(audited(change))
                .containsExactly(
                        "answer-quiz WRONG", "answer-quiz RIGHT", "acknowledge-policy DONE");
    }

    @Test
    void whoGuessesWaitsAndTheirLeadSeesThatAndNothingElse() throws SQLException {
        // Given
        String change = changedWithQuiz();
        IntStream.range(0, 2)
                .forEach(_ ->
                        assertThat(answer(change, List.of("No"), List.of("In songs")).statusCode())
                                .isEqualTo(422));
        assertThat(stuckFor("lead-apac")).as("two misreadings are nobody's").isEmpty();

        // When
        Response third = answer(change, List.of("No"), List.of("In songs"));

        // Then
        assertThat(third.<String>path("detail")).contains("PT10M");
        Instant until = Instant.parse(quizOf(change).getString("pausedUntil"));
        assertThat(until).isAfter(Instant.now().plus(Duration.ofMinutes(9)));
        Response fourth = answer(change, List.of("Yes"), List.of("In chats", "In comments"));
        assertThat(fourth.statusCode()).as(fourth.asString()).isEqualTo(429);
        assertThat(Integer.parseInt(fourth.header("Retry-After"))).isBetween(540, 601);
        assertThat(stuckFor("lead-apac"))
                .containsExactly(Map.of("person", "jun", "changes", List.of(change)));
        assertThat(stuckFor("lead-emea")).isEmpty();
        assertThat(desk().as("jun").get(STUCK).statusCode()).isEqualTo(403);
        assertThat(
                        rows(
                                "select distinct concat_ws(' ', kind, action, actor, outcome) from audit_entry where action = 'show-stuck' order by 1"))
                .contains("LOOK show-stuck lead-apac DONE", "LOOK show-stuck lead-emea DONE");

        // When
        execute(
                "update policy_acknowledgement set wrong_at = now() - interval '11 minutes' where person = 'jun'");

        // Then
        Response rested = answer(change, List.of("Yes"), List.of("In chats", "In comments"));
        assertThat(rested.statusCode()).as(rested.asString()).isEqualTo(200);
        assertThat(stuckFor("lead-apac")).isEmpty();
    }

    @Test
    void whoWasNotAskedIsShownNoQuestionsAndAnswersNone() throws SQLException {
        // Given
        String change = changedWithQuiz();
        Map<String, Object> guess =
                Map.of("sheet", quizOf(change).getString("sheet"), "answers", List.of());

        // Then
        assertThat(
                        desk().as("lead-emea")
                                .get("/v1/policies/changes")
                                .<Object>path("changes[0].quiz"))
                .isNull();
        assertThat(desk().as("lead-emea").body(guess).post(ACKNOWLEDGEMENT, change).statusCode())
                .isEqualTo(404);
        assertThat(desk().as("jun").body(guess).post(ACKNOWLEDGEMENT, change).statusCode())
                .as("none of the questions is answered")
                .isEqualTo(422);
    }

    private void isHanded(CaseFixtures wanted) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    Response claim = desk().claim("jun");
                    String handed = claim.statusCode() == 201 ? claim.path("case.caseId") : "";
                    if (!handed.isEmpty()) {
                        desk().release("jun", claim);
                    }
                    assertThat(handed).isEqualTo(wanted.caseId().value());
                });
    }

    /// Chooses by the texts, wherever this attempt has them.
    @SafeVarargs
    private Response answer(String change, List<String>... chosen) {
        JsonPath quiz = quizOf(change);
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            List<String> answers = quiz.getList("questions[%d].answers".formatted(i), String.class);
            places.add(chosen[i].stream().map(answers::indexOf).toList());
        }
        return desk().as("jun")
                .body(Map.of("sheet", quiz.getString("sheet"), "answers", places))
                .post(ACKNOWLEDGEMENT, change);
    }

    private JsonPath quizOf(String change) {
        return quizOf(change, "en");
    }

    private JsonPath quizOf(String change, String language) {
        return desk().as("jun")
                .get("/v1/policies/changes?language={language}", language)
                .jsonPath()
                .setRootPath("changes.find { it.id == '%s' }.quiz".formatted(change));
    }

    private JsonPath shown(String change) {
        return desk().as("jun")
                .get("/v1/policies/changes")
                .jsonPath()
                .setRootPath("changes.find { it.id == '%s' }".formatted(change));
    }

    private List<Map<String, Object>> stuckFor(String lead) {
        Response found = desk().as(lead).get(STUCK);
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        return found.path("people");
    }

    private static List<String> audited(String change) throws SQLException {
        return rows(
                "select concat_ws(' ', action, outcome) from audit_entry where actor = 'jun' and matter_id = '%s' order by id"
                        .formatted(change));
    }

    /// Publishes the release in force once more, with an overlay of its own and a quiz about it, and waits until the change is owed.
    private String changedWithQuiz() throws SQLException {
        await().atMost(NO_RELEASE_PENDING)
                .until(() ->
                        releases().stream()
                                .noneMatch(known -> known.effectiveFrom().isAfter(Instant.now())));
        await().atMost(Desk.PATIENCE).until(() -> !rows("select 1 from policy_change").isEmpty());
        Instant now = Instant.now();
        PolicyReleased before =
                releases().stream()
                        .max(Comparator.comparing(PolicyReleased::effectiveFrom))
                        .orElseThrow();
        String id = "IS-" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        PartVersion overlay = new PartVersion("overlays/" + id, "1.0.0");
        PartVersion quiz = new PartVersion("quizzes/" + id, "1.0.0");
        String release = "2026.1-" + id;
        List<PartVersion> parts = new ArrayList<>(before.parts());
        parts.add(overlay);
        parts.add(quiz);
        desk().topic(Topics.POLICIES)
                .send(
                        List.of(
                                event(
                                        new OverlayPublished(
                                                overlay,
                                                "IS",
                                                "CS-SPAM-1",
                                                today,
                                                null,
                                                new OverlayReason(
                                                        OverlayReason.Kind.LEGAL,
                                                        "a law says so",
                                                        "Some Act, s. 1"),
                                                WORDS)),
                                event(new QuizPublished(quiz, overlay, today, questions())),
                                event(new PolicyReleased(release, now, now, parts))));
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                rows(
                                        "select a.change from policy_acknowledgement a join policy_change c on c.id = a.change where a.person = 'jun' and c.release = '%s'"
                                                .formatted(release)),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "scope",
                        Map.of(
                                "en", "Does the clause still apply?",
                                "ms", "Adakah klausa masih terpakai?"),
                        List.of(
                                new Answer("stays", Map.of("en", "Yes", "ms", "Ya"), true),
                                new Answer("goes", Map.of("en", "No", "ms", "Tidak"), false)),
                        Map.of("en", SCOPE_EXPLAINED, "ms", "Klausa kekal.")),
                new Question(
                        "channels",
                        Map.of("en", "Where does it apply?"),
                        List.of(
                                new Answer("chats", Map.of("en", "In chats"), true),
                                new Answer("songs", Map.of("en", "In songs"), false),
                                new Answer("comments", Map.of("en", "In comments"), true)),
                        Map.of("en", CHANNELS_EXPLAINED)));
    }

    private List<PolicyReleased> releases() {
        return desk().topic(Topics.POLICIES).read(PolicyFact.class).stream()
                .map(Event::data)
                .filter(PolicyReleased.class::isInstance)
                .map(PolicyReleased.class::cast)
                .toList();
    }

    private static Event<PolicyFact> event(PolicyFact fact) {
        String id = "quiz-" + UUID.randomUUID();
        return new Event<>(
                new EventId(id), "/steward/review/test", CaseFixtures.NOON, id, 0, null, fact);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}

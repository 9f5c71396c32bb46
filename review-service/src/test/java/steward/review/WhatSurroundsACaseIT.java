package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What a case is seen with, what people write while they work on it, and how it is found again.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class WhatSurroundsACaseIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        desk().leaveNothing();
    }

    @Test
    void aCaseShowsOtherContentOfItsAuthorAndThePartiesOfAQuarrel() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("quarrel-one");
        CaseFixtures other = CaseFixtures.germanSpam("quarrel-other");
        CaseFixtures another = CaseFixtures.germanSpam("quarrel-more").by("author-quarrel-one");
        desk().topic(Topics.cases("emea"))
                .send(
                        List.of(
                                other.opened(),
                                other.reported(2, "author-quarrel-one", "spam", null),
                                another.opened(),
                                one.opened(),
                                one.reported(2, "author-quarrel-other", "spam", null)));
        awaitReports(one, 2);
        awaitReports(other, 2);
        awaitReports(another, 1);

        // When
        Response shown = shown("lead-emea", one);

        // Then
        assertThat(shown.<String>path("around.author.id")).isEqualTo("author-quarrel-one");
        assertThat(shown.<Integer>path("around.author.cases")).isEqualTo(2);
        assertThat(shown.<List<String>>path("around.related.link"))
                .containsExactly("QUARREL", "SAME_AUTHOR");
        assertThat(shown.<List<String>>path("around.related.caseId"))
                .containsExactly(other.caseId().value(), another.caseId().value());
        assertThat(shown.<List<String>>path("around.related.outcome"))
                .as("none is decided")
                .containsOnlyNulls();
    }

    @Test
    void bothSidesOfAQuarrelHearTheSameNeutralWordsOnceAndEverybodyElseWhatTheyAlwaysDo() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("neutral-one");
        CaseFixtures other = CaseFixtures.germanSpam("neutral-other");
        desk().topic(Topics.cases("emea"))
                .send(
                        List.of(
                                other.opened(),
                                other.reported(2, "author-neutral-one", "spam", null),
                                one.opened(),
                                one.reported(2, "author-neutral-other", "spam", null)));
        awaitReports(one, 2);
        awaitReports(other, 2);

        // When
        Response held = desk().claim("dieter", one);
        assertThat(desk().decide("dieter", one, Desk.token(held), "NO_VIOLATION").statusCode())
                .isEqualTo(201);

        // Then
        Map<String, ReplyQueued> told = replies(one, 3);
        assertThat(told).hasSize(3);
        ReplyQueued sender = Objects.requireNonNull(told.get("author-neutral-other"));
        ReplyQueued author = Objects.requireNonNull(told.get("author-neutral-one"));
        assertThat(sender.notice()).isEqualTo("neutral.no_violation");
        assertThat(author.notice()).isEqualTo("neutral.no_violation");
        assertThat(author.text()).isEqualTo(sender.text()).doesNotContain("neutral-o", "report");
        assertThat(author.submissionIds()).isEmpty();
        assertThat(Objects.requireNonNull(told.get("person-1")).notice())
                .isEqualTo("reply.no_violation");
        assertThat(messages(other)).as("nothing is decided there").isEmpty();

        // When
        desk().topic(Topics.cases("emea"))
                .send(List.of(one.reported(3, "somebody-late", "spam", null)));

        // Then
        assertThat(replies(one, 4).keySet())
                .containsExactlyInAnyOrder(
                        "person-1", "author-neutral-other", "author-neutral-one", "somebody-late");
        assertThat(messages(one)).as("each once").hasSize(4);
    }

    @Test
    void whatIsInAnotherRegionOrNeedsAClearanceIsNotAmongTheRelated() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("apart-one");
        CaseFixtures elsewhere =
                CaseFixtures.germanSpam("apart-far").by("author-apart-one").in("amer", "PE", "es");
        CaseFixtures guarded = CaseFixtures.germanSpam("apart-guarded").by("author-apart-one");
        desk().topic(Topics.cases("amer")).send(List.of(elsewhere.opened()));
        desk().topic(Topics.cases("emea"))
                .send(List.of(guarded.opened(), guarded.confirmed(2), one.opened()));
        awaitReports(one, 1);
        awaitReports(elsewhere, 1);
        await().atMost(Desk.PATIENCE)
                .until(() ->
                        rows("select 1 from review_case where case_id = '%s' and clearances <> '{}'"
                                                .formatted(guarded.caseId()))
                                        .size()
                                == 1);

        // When
        Response shown = shown("lead-emea", one);

        // Then
        assertThat(shown.<List<String>>path("around.related")).isEmpty();
        assertThat(shown.<Integer>path("around.author.cases")).isEqualTo(1);
    }

    @Test
    void aCaseSaysHowALaterReportsVersionDiffers() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("edited");
        desk().topic(Topics.cases("emea"))
                .send(List.of(one.opened(), one.reported(2, "person-2", "spam", "hash-2")));
        awaitReports(one, 2);

        // When
        Response shown = shown("lead-emea", one);

        // Then
        assertThat(shown.<List<String>>path("changes[0].differences.field"))
                .containsExactly("text");
        assertThat(shown.<List<String>>path("changes[0].differences[0].words.fate"))
                .containsExactly("KEPT", "REMOVED", "ADDED");
        assertThat(shown.<String>path("changes[0].differences[0].after"))
                .isEqualTo(shown.<String>path("content.text"));
    }

    @Test
    void aNoteStandsOnceAndIsReadByWhoeverSeesTheCaseNext() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("noted");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response held = desk().claim("dieter", one);

        // When
        assertThat(note("dieter", one, "n-1", "seen before").statusCode()).isEqualTo(201);
        assertThat(note("dieter", one, "n-1", "seen before").statusCode()).isEqualTo(204);

        // Then
        assertThat(note("dieter", one, "n-1", "something else").statusCode()).isEqualTo(409);
        assertThat(note("galina", one, "n-2", "not mine").statusCode()).isEqualTo(404);
        desk().release("dieter", held);
        assertThat(note("dieter", one, "n-3", "too late").statusCode()).isEqualTo(404);
        Response next = desk().claim("galina", one);
        assertThat(next.<List<String>>path("case.around.notes.text"))
                .containsExactly("seen before");
    }

    @Test
    void aDraftIsItsAuthorsAloneAndAnOlderWindowDoesNotWriteOverIt() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("drafted");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        desk().claim("dieter", one);

        // When
        assertThat(draft("dieter", one, 0, "a link").<Integer>path("revision")).isEqualTo(1);
        Map<String, Object> whole =
                Map.of(
                        "revision",
                        1,
                        "facts",
                        "a link, twice",
                        "outcome",
                        "VIOLATION",
                        "actions",
                        List.of("remove_content"),
                        "confidence",
                        80,
                        "manifestlyUnfounded",
                        List.of(one.submission(1).value()));
        assertThat(draft("dieter", one, whole).<Integer>path("revision")).isEqualTo(2);

        // Then
        Response stale = draft("dieter", one, 1, "another window");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.<String>path("errors[0].field")).isEqualTo("revision");
        Response read = desk().as("dieter").get("/v1/cases/{id}/draft", one.caseId().value());
        Map<String, Object> given = new HashMap<>(whole);
        given.put("revision", 2);
        assertThat(read.<Map<String, Object>>path("$")).isEqualTo(given);
        assertThat(draft("galina", one, 0, "not mine").statusCode()).isEqualTo(404);
        assertThat(shown("lead-emea", one).asString()).doesNotContain("a link, twice");
    }

    @Test
    void casesAreFoundByContentAuthorAndReportWithinScopeAndWithoutTheirTexts() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("sought");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        awaitReports(one, 1);

        // Then
        for (Map<String, String> by :
                List.of(
                        Map.of("subject", "sought"),
                        Map.of("author", "author-sought"),
                        Map.of("submission", one.submission(1).value()))) {
            Response found = desk().as("lead-emea").queryParams(by).get("/v1/cases");
            assertThat(found.<List<String>>path("cases.caseId"))
                    .as("by %s", by)
                    .containsExactly(one.caseId().value());
            assertThat(found.asString()).doesNotContain("placeholder text");
        }
        assertThat(
                        desk().as("lead-amer")
                                .queryParam("subject", "sought")
                                .get("/v1/cases")
                                .<List<String>>path("cases"))
                .isEmpty();
        assertThat(desk().as("lead-emea").get("/v1/cases").statusCode()).isEqualTo(422);
    }

    /// By recipient, once there are so many.
    private Map<String, ReplyQueued> replies(CaseFixtures of, int times) {
        return await()
                .atMost(Desk.PATIENCE)
                .until(() -> messages(of), found -> found.size() >= times)
                .stream()
                .map(ReplyQueued.class::cast)
                .collect(Collectors.toMap(ReplyQueued::recipientId, Function.identity()));
    }

    private List<MessageFact> messages(CaseFixtures of) {
        return desk().topic(Topics.MESSAGES).read(MessageFact.class).stream()
                .map(Event::data)
                .filter(message -> message.caseId().equals(of.caseId()))
                .toList();
    }

    private Response shown(String person, CaseFixtures one) {
        return desk().as(person).get("/v1/cases/{id}", one.caseId().value());
    }

    private Response note(String person, CaseFixtures one, String id, String text) {
        return desk().as(person)
                .body(Map.of("text", text))
                .put("/v1/cases/{case}/notes/{id}", one.caseId().value(), id);
    }

    private Response draft(String person, CaseFixtures one, int revision, String facts) {
        return draft(person, one, Map.of("revision", revision, "facts", facts));
    }

    private Response draft(String person, CaseFixtures one, Map<String, Object> whole) {
        return desk().as(person).body(whole).put("/v1/cases/{id}/draft", one.caseId().value());
    }

    private static void awaitReports(CaseFixtures one, int reports) {
        await().atMost(Desk.PATIENCE)
                .until(() ->
                        rows("select 1 from review_case where case_id = '%s' and reports = %d"
                                                .formatted(one.caseId(), reports))
                                        .size()
                                == 1);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}

package steward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.intake.IntakeFixtures.CLIENT;
import static steward.intake.IntakeFixtures.OTHER_CLIENT;
import static steward.intake.IntakeFixtures.enforcement;
import static steward.intake.IntakeFixtures.reply;
import static steward.intake.IntakeFixtures.unique;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.MessageId;
import steward.contracts.message.MessageFact;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What a client is asked to do and to tell, and its answers.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "intake"),
        restrictToAnnotatedClass = true)
class FeedIT {

    @SuppressWarnings("NullAway.Init") // injected
    TestPlatform platform;

    @SuppressWarnings("NullAway.Init") // before each
    private IntakeDriver intake;

    @BeforeEach
    void clientsAreRegistered() {
        intake = new IntakeDriver(platform::token);
        intake.registerClients();
    }

    @Test
    void aClientActsUponItsFeedAndItsAnswerIsTold() {
        // Given
        EnforcementId id = new EnforcementId(unique());
        Event<EnforcementRequested> event =
                TopicFixtures.write(
                        platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id));
        TopicFixtures.write(platform.bootstrapServers(), Topics.ENFORCEMENTS, event);

        // When
        await().untilAsserted(
                        () -> assertThat(enforcementsInFeed(CLIENT)).containsOnlyOnce(id.value()));
        Response foreign = answer(OTHER_CLIENT, id, "APPLIED");
        Response first = answer(CLIENT, id, "APPLIED");
        Response again = answer(CLIENT, id, "APPLIED");
        Response contradiction = answer(CLIENT, id, "FAILED");

        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(contradiction.statusCode()).isEqualTo(409);
        assertThat(enforcementsInFeed(CLIENT)).doesNotContain(id.value());
        await().untilAsserted(() ->
                assertThat(
                                TopicFixtures.eventsOf(
                                        platform.bootstrapServers(),
                                        Topics.CONFIRMATIONS,
                                        ConfirmationFact.class))
                        .filteredOn(told -> told.data().enforcementId().equals(id))
                        .singleElement()
                        .satisfies(told -> {
                            assertThat(told.data()).isInstanceOf(EnforcementConfirmed.class);
                            assertThat(told.subject()).isEqualTo("social-app/social/post/p-1");
                        }));
    }

    @Test
    void aRequestThatIsRepeatedIsOneItemAndAnAnsweredOneDoesNotComeBack() {
        // Given
        EnforcementId id = new EnforcementId(unique());
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id, 1));
        await().untilAsserted(() -> assertThat(attempts(id)).containsExactly(1));

        // When
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id, 2));

        // Then
        await().untilAsserted(() -> assertThat(attempts(id)).containsExactly(2));
        assertThat(answer(CLIENT, id, "APPLIED").statusCode()).isEqualTo(200);

        // When
        EnforcementId next = new EnforcementId(unique());
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id, 3));
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(next, 1));

        // Then
        await().untilAsserted(() -> assertThat(attempts(next)).containsExactly(1));
        assertThat(attempts(id)).isEmpty();
    }

    @Test
    void whatIsSettledIsRemovedAfterItsTimeAndWhatIsOpenStays() throws SQLException {
        // Given
        String old = unique();
        String fresh = unique();
        for (String id : List.of(old, fresh)) {
            boolean settled = id.equals(old);
            execute(
                    "insert into submission (submission_id, client, received_at) values ('%s', 'social-app', clock_timestamp() - interval '%s')"
                            .formatted(id, settled ? "91 days" : "89 days"));
            execute(
                    "insert into submission_step (submission_id, step, cause, at) values ('%s', 'SETTLED', 'RETRY', clock_timestamp() - interval '91 days')"
                            .formatted(id));
            execute(
                    "insert into feed_item (client, cursor, kind, item_id, attempt, decision_id, body, told_at, outcome, answered_at) values ('%1$s', 1, 'REPLY', '%1$s', 1, 'd', '{}', clock_timestamp() - interval '60 days', %2$s)"
                            .formatted(
                                    id,
                                    settled
                                            ? "'DELIVERED', clock_timestamp() - interval '31 days'"
                                            : "null, null"));
        }

        // Then: the purge runs every second here
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(count("submission where submission_id = '" + old + "'")).isZero();
                    assertThat(count("submission_step where submission_id = '" + old + "'"))
                            .isZero();
                    assertThat(count("feed_item where item_id = '" + old + "'")).isZero();
                });
        assertThat(count("submission where submission_id = '" + fresh + "'")).isEqualTo(1);
        assertThat(count("submission_step where submission_id = '" + fresh + "'")).isEqualTo(1);
        assertThat(count("feed_item where item_id = '" + fresh + "'")).isEqualTo(1);
    }

    @Test
    void aWaitingReaderIsWokenByAMessageAndConfirmsIt() {
        // Given
        MessageId id = new MessageId(unique());
        long after = intake.as(CLIENT).get("/v1/feed?limit=500").jsonPath().getLong("next");
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(
                        () -> intake.as(CLIENT).get("/v1/feed?wait=20&after=" + after));

        // When
        TopicFixtures.<MessageFact>write(
                platform.bootstrapServers(), Topics.MESSAGES, "k", reply(id));
        Response read = waiting.join();

        // Then
        assertThat(read.jsonPath().getString("items[0].kind")).isIn("REPLY", "ENFORCEMENT");
        assertThat(read.time()).isLessThan(15_000L);
        await().untilAsserted(() ->
                assertThat(
                                intake.as(CLIENT)
                                        .get("/v1/feed?limit=500")
                                        .jsonPath()
                                        .getList("items.message.messageId"))
                        .contains(id.value()));
        intake.as(OTHER_CLIENT).post("/v1/messages/" + id + "/delivered").then().statusCode(404);
        intake.as(CLIENT).post("/v1/messages/" + id + "/delivered").then().statusCode(200);
        intake.as(CLIENT).post("/v1/messages/" + id + "/delivered").then().statusCode(200);
        assertThat(
                        intake.as(CLIENT)
                                .get("/v1/feed?limit=500")
                                .jsonPath()
                                .getList("items.message.messageId"))
                .doesNotContain(id.value());
    }

    @Test
    void aPageOfMessagesIsConfirmedAtOnceAndForeignIdsAreNamed() {
        // Given
        MessageId first = new MessageId(unique());
        MessageId second = new MessageId(unique());
        TopicFixtures.<MessageFact>write(
                platform.bootstrapServers(), Topics.MESSAGES, "k", reply(first));
        TopicFixtures.<MessageFact>write(
                platform.bootstrapServers(), Topics.MESSAGES, "k", reply(second));
        await().untilAsserted(() ->
                assertThat(messagesInFeed(CLIENT)).contains(first.value(), second.value()));
        Map<String, ?> page = Map.of("messageIds", List.of(first.value(), second.value(), "none"));

        // When
        Response foreign =
                intake.as(OTHER_CLIENT)
                        .contentType("application/json")
                        .body(page)
                        .post("/v1/messages/delivered");
        Response own =
                intake.as(CLIENT)
                        .contentType("application/json")
                        .body(page)
                        .post("/v1/messages/delivered");
        Response again =
                intake.as(CLIENT)
                        .contentType("application/json")
                        .body(page)
                        .post("/v1/messages/delivered");
        Response empty =
                intake.as(CLIENT)
                        .contentType("application/json")
                        .body(Map.of("messageIds", List.of()))
                        .post("/v1/messages/delivered");

        // Then
        assertThat(foreign.jsonPath().getList("unknown"))
                .containsExactly(first.value(), second.value(), "none");
        assertThat(own.jsonPath().getList("unknown")).containsExactly("none");
        assertThat(again.jsonPath().getList("unknown")).containsExactly("none");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(messagesInFeed(CLIENT)).doesNotContain(first.value(), second.value());
    }

    private List<String> messagesInFeed(String client) {
        return intake.as(client)
                .get("/v1/feed?limit=500")
                .jsonPath()
                .getList("items.message.messageId");
    }

    private Response answer(String client, EnforcementId id, String outcome) {
        return intake.as(client)
                .contentType("application/json")
                .body(Map.of("outcome", outcome))
                .post("/v1/enforcements/" + id + "/outcome");
    }

    private List<String> enforcementsInFeed(String client) {
        return intake.as(client)
                .get("/v1/feed?limit=500")
                .jsonPath()
                .getList("items.enforcement.enforcementId");
    }

    private List<Integer> attempts(EnforcementId id) {
        return intake.as(CLIENT)
                .get("/v1/feed?limit=500")
                .jsonPath()
                .getList(
                        "items.findAll { it.enforcement?.enforcementId == '"
                                + id.value()
                                + "' }.enforcement.attempt");
    }
}

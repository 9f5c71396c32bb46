package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// Duty A10: leads see what waits as it changes, within what they lead, for as long as they may.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class LiveFiguresIT {

    @TestHTTPResource("/v1/queues/live")
    @SuppressWarnings("NullAway.Init") // the test framework injects it
    URI live;

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Watching> open = new ArrayList<>();

    /// An open stream with the lines that came so far.
    private record Watching(
            HttpResponse<Stream<String>> answer,
            Queue<String> lines,
            CompletableFuture<Void> ended) {
        List<String> figures() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }
    }

    @AfterEach
    void closeAll() {
        open.forEach(watching -> watching.answer().body().close());
    }

    @Test
    void theFirstComesAtOnceAndTheNextWhenSomethingChangesWithinWhatOneLeads() throws Exception {
        // Given
        Watching apac = watch("lead-apac");
        Watching amer = watch("lead-amer");
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(apac.figures()).hasSize(1);
                    assertThat(amer.figures()).hasSize(1);
                });

        // When
        CaseFixtures one = CaseFixtures.germanSpam("live-figures").in("apac", "HK", "zh");
        new Desk(platform).topic(Topics.cases("apac")).send(List.of(one.opened()));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(apac.figures().getLast()).contains("\"market\":\"HK\""));
        assertThat(apac.answer().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(apac.lines()).anyMatch(line -> line.startsWith("id:"));
        assertThat(String.join("", amer.lines())).doesNotContain("\"apac\"");
        assertThat(apac.figures().getFirst()).doesNotContain("\"emea\"");
        Desk desk = new Desk(platform);
        desk.claim("jun", one);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(apac.figures().getLast()).contains("\"claimed\":1"));
        desk.leaveNothing();
    }

    @Test
    void whoseAccessEndsSeesNoMoreAndIsToldSoWhenTheyConnectAgain() throws Exception {
        // Given
        Watching watching = watch("lead-amer");

        // When
        platform.access().end("lead-amer");

        // Then
        try {
            await().atMost(Desk.PATIENCE).until(() -> watching.ended().isDone());
            assertThat(watch("lead-amer").answer().statusCode()).isEqualTo(403);
        } finally {
            platform.access().grant("lead-amer", null);
            await().atMost(Desk.PATIENCE)
                    .until(() ->
                            new Desk(platform).as("lead-amer").get("/v1/queues").statusCode()
                                    == 200);
        }
    }

    @Test
    void onePersonHasAFewStreamsAndGetsTheNextWhenOneIsClosed() throws Exception {
        // Given
        for (int i = 0; i < 4; i++) {
            assertThat(watch("lead-emea").answer().statusCode()).isEqualTo(200);
        }
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(open).allSatisfy(one -> assertThat(one.figures()).isNotEmpty()));

        // When
        Watching tooMany = watch("lead-emea");

        // Then
        assertThat(tooMany.answer().statusCode()).isEqualTo(429);
        assertThat(tooMany.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(watch("lead-apac").answer().statusCode()).isEqualTo(200);
        open.getFirst().answer().body().close();
        await().atMost(Desk.PATIENCE).until(() -> watch("lead-emea").answer().statusCode() == 200);
    }

    @Test
    void whoLeadsNothingIsRefused() throws Exception {
        assertThat(watch("dieter").answer().statusCode()).isEqualTo(403);
    }

    private Watching watch(String person) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer =
                http.send(
                        HttpRequest.newBuilder(live)
                                .header("Authorization", "Bearer " + platform.token(person))
                                .header("Accept", "text/event-stream")
                                .header("Last-Event-ID", "1")
                                .build(),
                        BodyHandlers.ofLines());
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> ended =
                CompletableFuture.runAsync(() -> answer.body().forEach(lines::add));
        Watching watching = new Watching(answer, lines, ended);
        open.add(watching);
        return watching;
    }
}

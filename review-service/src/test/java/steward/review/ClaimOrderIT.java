package steward.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;
import steward.review.queue.RankOrder;
import steward.review.queue.RankOrder.Ranked;

/// The claim's statement and the pure order are two writings of one rule.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class ClaimOrderIT {

    private static final int CASES = 24;
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @Test
    void handsCasesOutInTheOrderOfTheRuleAcrossAllLanesOfThePerson() {
        // Given
        Instant now = Clock.systemUTC().instant();
        List<CaseFixtures> cases = cases(now, new Random(7));
        List<Event<?>> events = new ArrayList<>();
        cases.forEach(one -> events.add(one.opened()));
        new Desk(platform).topic(Topics.cases("apac")).send(events);
        Desk desk = new Desk(platform);
        Awaitility.await()
                .atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(waiting(desk)).isEqualTo(CASES));

        // When
        List<String> handedOut = new ArrayList<>();
        for (Response claim = desk.claim("jun");
                claim.statusCode() == 201;
                claim = desk.claim("jun")) {
            String id = claim.path("case.caseId");
            handedOut.add(id);
            CaseFixtures one =
                    cases.stream()
                            .filter(candidate -> candidate.caseId().value().equals(id))
                            .findFirst()
                            .orElseThrow();
            assertThat(desk.decide("jun", one, Desk.token(claim), "NO_VIOLATION").statusCode())
                    .isEqualTo(201);
        }

        // Then
        assertThat(handedOut)
                .isEqualTo(
                        cases.stream()
                                .map(ClaimOrderIT::ranked)
                                .sorted(RankOrder.at(now))
                                .map(ranked -> ranked.id().value())
                                .toList());
    }

    private static long waiting(Desk desk) {
        return desk
                .as("lead-apac")
                .get("/v1/queues")
                .jsonPath()
                .getList("queues.queued", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Two markets, all severities, some past their deadline; none near enough to it to pass while the test runs.
    private static List<CaseFixtures> cases(Instant now, Random random) {
        List<CaseFixtures> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
            Duration age = Duration.ofMinutes(random.nextBoolean() ? 5 + i % 3 : 90 + i % 3);
            cases.add(
                    CaseFixtures.germanSpam("order-" + i)
                            .as("spam", severity)
                            .in("apac", i % 2 == 0 ? "NZ" : "SG", i % 5 == 0 ? null : "en")
                            .at(now.minus(age)));
        }
        return cases;
    }

    private static Ranked ranked(CaseFixtures one) {
        CaseOpened opened = (CaseOpened) one.opened().data();
        return new Ranked(opened.caseId(), opened.severity(), opened.rankAt(), opened.deadline());
    }
}

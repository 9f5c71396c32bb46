package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.connect;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steward.access.Caller;
import steward.access.Scope;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.contracts.access.AccessFact;
import steward.contracts.access.AccessGranted;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.id.PersonId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;
import steward.review.claim.Claiming;
import steward.review.claim.Claiming.Lease;
import steward.review.decision.Deciding;

/// Sixty-four people at once claim, renew, give back, decide, and fall asleep and come back too late; whatever happens, a case is one person's and is decided once.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class ManyClaimersIT {

    private static final int PEOPLE = 64;
    private static final int CASES = 160;
    private static final List<String> MARKETS = List.of("VN", "TH", "KH", "LA");
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private static final String NOT_ONE_LIVE_CLAIM =
            """
            select coalesce(c.case_id, k.case_id)
            from (select * from review_case where case_id like 'case-many-%' and state = 'CLAIMED') c
            full join (select * from claim where case_id like 'case-many-%' and ended_at is null) k
                on (k.case_id, k.id, k.fencing_token, k.reviewer, k.lease_until)
                    = (c.case_id, c.claim_id, c.fencing_token, c.claimed_by, c.lease_until)
            where c.case_id is null or k.id is null
            """;

    /// A milder case was given to somebody while an S0 of one of their markets stood in the queue all the while around it.
    private static final String S0_PASSED_OVER =
            """
            with stretch as (
                select c.case_id, c.market, k.claimed_at as until,
                    coalesce(lag(k.ended_at) over (partition by c.case_id order by k.claimed_at), '-infinity') as since
                from review_case c join claim k on k.case_id = c.case_id
                where c.case_id like 'case-many-%' and c.severity = 'S0')
            select g.reviewer || ' ' || g.case_id || ' before ' || s.case_id
            from claim g join review_case m on m.case_id = g.case_id join stretch s on s.market = m.market
            where m.case_id like 'case-many-%' and m.severity <> 'S0'
              and s.since < g.claimed_at - interval '2 seconds' and s.until > g.claimed_at + interval '2 seconds'
            """;

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container injects it
    Claiming claiming;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container injects it
    Deciding deciding;

    @Inject
    @SuppressWarnings("NullAway.Init") // the container injects it
    AccessRegister register;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<String> decided = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lateWrites = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();

    @Test
    void eachCaseIsOnePersonsAtATimeAndDecidedOnceAndNoLateWriteIsAccepted() throws Exception {
        // Given
        Map<String, Caller> people =
                IntStream.range(0, PEOPLE)
                        .mapToObj(ManyClaimersIT::person)
                        .collect(Collectors.toMap(Caller::id, Function.identity()));
        register(people.values().stream().toList());
        open();

        // When
        Instant deadline = Clock.systemUTC().instant().plus(LONGEST);
        try (ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> working = new ArrayList<>();
            int seed = 0;
            for (Caller person : people.values()) {
                Random random = new Random(seed++);
                working.add(
                        crowd.submit(() -> {
                            work(person, random, deadline);
                            return null;
                        }));
            }
            while (!working.stream().allMatch(Future::isDone)) {
                assertThat(rows(NOT_ONE_LIVE_CLAIM)).isEmpty();
                FullCount.agreesWithTheTallies();
            }
            for (Future<?> done : working) {
                done.get();
            }
        }

        // Then
        assertThat(wrong).isEmpty();
        assertThat(decided).hasSize(CASES).doesNotHaveDuplicates();
        assertThat(
                        rows(
                                "select case_id || ' ' || decider_id from decision where case_id like 'case-many-%'"))
                .containsExactlyInAnyOrderElementsOf(decided);
        assertThat(
                        rows(
                                "select case_id || ' ' || reviewer from claim where case_id like 'case-many-%' and end_reason = 'DECIDED'"))
                .containsExactlyInAnyOrderElementsOf(decided);
        assertThat(given())
                .allSatisfy(one ->
                        assertThat(
                                        Objects.requireNonNull(people.get(one.person()))
                                                .markets()
                                                .covers(one.market()))
                                .as(one.toString())
                                .isTrue());
        assertThat(rows(S0_PASSED_OVER)).isEmpty();
        assertThat(lateWrites.get()).as("attempts of those who came back late").isPositive();
        assertThat(renewals.get()).isPositive();
        assertThat(givenBack.get()).isPositive();
        assertThat(count("claim where case_id like 'case-many-%' and end_reason = 'EXPIRED'"))
                .isPositive();
    }

    private void work(Caller person, Random random, Instant deadline) throws SQLException {
        List<Lease> lost = new ArrayList<>();
        while (decided.size() < CASES && Clock.systemUTC().instant().isBefore(deadline)) {
            if (!lost.isEmpty() && random.nextInt(3) == 0) {
                comeBackLate(person, lost.get(random.nextInt(lost.size())), random);
            }
            Lease lease = claiming.claim(person).orElse(null);
            if (lease == null) {
                continue;
            }
            int does = random.nextInt(100);
            if (does < 15) {
                expect(claiming.giveBack(person, lease), "given back", person, lease);
                givenBack.incrementAndGet();
                lost.add(lease);
            } else if (does < 35) {
                fallAsleep(lease);
                comeBackLate(person, lease, random);
                lost.add(lease);
            } else {
                if (does < 50) {
                    expect(claiming.renew(person, lease), "renewed", person, lease);
                    renewals.incrementAndGet();
                }
                expect(
                        deciding.decide(person, lease.caseId(), lease.token()),
                        "decided",
                        person,
                        lease);
                decided.add(lease.caseId() + " " + person.id());
                lost.add(lease);
            }
        }
    }

    private void expect(boolean done, String what, Caller person, Lease lease) {
        if (!done) {
            wrong.add("not " + what + " " + lease.caseId() + " by its holder " + person.id());
        }
    }

    /// Whatever is tried with a token whose time is over.
    private void comeBackLate(Caller person, Lease lease, Random random) {
        lateWrites.incrementAndGet();
        boolean accepted =
                switch (random.nextInt(3)) {
                    case 0 -> claiming.renew(person, lease);
                    case 1 -> claiming.giveBack(person, lease);
                    default -> deciding.decide(person, lease.caseId(), lease.token());
                };
        if (accepted) {
            wrong.add("late write to " + lease.caseId() + " by " + person.id());
        }
    }

    /// As if the lease had run out meanwhile.
    private static void fallAsleep(Lease lease) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "update review_case set lease_until = date_trunc('second', now()) - interval '1 second' where claim_id = '%s'"
                            .formatted(lease.claimId()));
            statement.execute(
                    "update claim set lease_until = date_trunc('second', now()) - interval '1 second' where id = '%s' and ended_at is null"
                            .formatted(lease.claimId()));
            connection.commit();
        }
    }

    private record Given(String person, String market) {}

    private static List<Given> given() {
        return rows(
                        "select k.reviewer || ' ' || c.market from claim k join review_case c on c.case_id = k.case_id where c.case_id like 'case-many-%'")
                .stream()
                .map(row -> row.split(" ", -1))
                .map(row -> new Given(row[0], row[1]))
                .toList();
    }

    private void register(List<Caller> people) {
        Instant now = Clock.systemUTC().instant();
        platform.access()
                .say(
                        people.stream()
                                .map(person ->
                                        new AccessGranted(
                                                new PersonId(person.id()),
                                                List.of("moderator"),
                                                List.of("apac"),
                                                List.copyOf(person.markets().names()),
                                                List.of("en"),
                                                List.of(),
                                                null,
                                                null,
                                                null,
                                                null,
                                                new PersonId("test"),
                                                now,
                                                null))
                                .toArray(AccessFact[]::new));
        await().atMost(Desk.PATIENCE)
                .until(() ->
                        people.stream()
                                .allMatch(person ->
                                        register.standingOf(person.id())
                                                instanceof Standing.Granted));
    }

    private void open() {
        Instant now = Clock.systemUTC().instant();
        List<Event<?>> events = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            events.add(
                    CaseFixtures.germanSpam("many-" + i)
                            .as("spam", i % 10 == 0 ? Severity.S0 : Severity.S3)
                            .in("apac", MARKETS.get(i % MARKETS.size()), "en")
                            .at(now.minusSeconds(i))
                            .opened());
        }
        new Desk(platform).topic(Topics.cases("apac")).send(events);
        await().atMost(Desk.PATIENCE)
                .until(() -> count("review_case where case_id like 'case-many-%'") == CASES);
    }

    /// Everyone serves two markets of the four.
    private static Caller person(int number) {
        return new Caller(
                "claimer-" + number,
                Set.of("moderator"),
                Scope.of(List.of("apac")),
                Scope.of(
                        List.of(
                                MARKETS.get(number % MARKETS.size()),
                                MARKETS.get((number + 1 + number / 4 % 3) % MARKETS.size()))),
                Scope.of(List.of("en")),
                Scope.nothing(),
                null,
                null,
                null);
    }
}

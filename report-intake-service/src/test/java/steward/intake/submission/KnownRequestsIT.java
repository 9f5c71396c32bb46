package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.RequestKey;
import steward.intake.status.Receipt;
import steward.intake.status.Receipts;
import steward.intake.status.Receipts.KnownRequest;
import steward.localplatform.testing.StewardPlatformResource;
import steward.messaging.Transactions;

/// Requests of which only PostgreSQL knows: another instance took them, or this one before it was restarted.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "intake"),
        restrictToAnnotatedClass = true)
class KnownRequestsIT {

    private static final ClientId CLIENT = new ClientId("social-app");
    private static final int MANY = 1_200;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Vertx vertx;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Receipts receipts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Transactions transactions;

    @Test
    void ofManyWhoAskAtOnceEachIsAnsweredForItsOwnKeyAndBody() {
        // Given: of every three requests one came in, one came in with another body, one never did
        List<Receipt> taken =
                IntStream.range(0, MANY).mapToObj(_ -> receipt(digest(), digest())).toList();
        transactions.in(session -> receipts.add(taken, session)).await().indefinitely();
        List<RequestKey> asked =
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                switch (i % 3) {
                                    case 0 -> keyOf(taken.get(i));
                                    case 1 ->
                                            new RequestKey(keyOf(taken.get(i)).digest(), digest());
                                    default -> new RequestKey(digest(), digest());
                                })
                        .toList();

        // When
        List<Optional<KnownRequest>> answers = atOnce(asked);

        // Then
        List<Optional<KnownRequest>> expected =
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                i % 3 == 2
                                        ? Optional.<KnownRequest>empty()
                                        : Optional.of(
                                                new KnownRequest(
                                                        taken.get(i).submissionId(), i % 3 == 0)))
                        .toList();
        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void ofAKeyWithTwoBodiesTheSameBodyIsTheAnswer() {
        // Given
        Receipt first = receipt(digest(), digest());
        Receipt second = receipt(keyOf(first).digest(), digest());
        transactions
                .in(session -> receipts.add(List.of(first, second), session))
                .await()
                .indefinitely();

        // When, Then
        Stream.of(first, second)
                .forEach(receipt ->
                        assertThat(atOnce(List.of(keyOf(receipt))))
                                .containsExactly(
                                        Optional.of(
                                                new KnownRequest(receipt.submissionId(), true))));
    }

    private List<Optional<KnownRequest>> atOnce(List<RequestKey> keys) {
        // As long as it takes: how soon an answer counts as none is not what is shown here.
        KnownRequests known =
                new KnownRequests(
                        receipts, transactions, Clock.systemUTC(), vertx, Duration.ofMinutes(1));
        List<CompletableFuture<Optional<KnownRequest>>> asking =
                keys.stream().map(known::find).map(Uni::subscribeAsCompletionStage).toList();
        return asking.stream().map(CompletableFuture::join).toList();
    }

    private static Receipt receipt(String digest, String fingerprint) {
        return new Receipt(
                new SubmissionId(UUID.randomUUID().toString()),
                CLIENT,
                Instant.parse("2026-11-21T09:00:00Z"),
                new RequestKey(digest, fingerprint));
    }

    private static RequestKey keyOf(Receipt receipt) {
        return Objects.requireNonNull(receipt.requestKey());
    }

    private static String digest() {
        return UUID.randomUUID().toString();
    }
}

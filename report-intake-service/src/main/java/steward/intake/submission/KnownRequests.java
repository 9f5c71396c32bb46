package steward.intake.submission;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import steward.contracts.submission.RequestKey;
import steward.intake.status.Receipts;
import steward.intake.status.Receipts.KnownRequest;
import steward.messaging.Transactions;

/// Asks PostgreSQL whether a request is known, and goes on without an answer when there is none in time: an unknown request is a submission of its own.
///
/// Whoever asks while a question is under way shares the next one, so that a burst needs few statements and one connection. A question has a transaction
/// of its own: one that comes too late must not be the transaction in which the same request is kept.
@ApplicationScoped
class KnownRequests {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_TOGETHER = 500;

    private final Receipts receipts;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration within;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);

    /// Where questions are put; what follows is touched there only.
    private final Context desk;

    private final Queue<Asked> waiting = new ArrayDeque<>();
    private boolean underWay;

    private record Asked(RequestKey key, CompletableFuture<Optional<KnownRequest>> answer) {}

    @Inject
    KnownRequests(
            Receipts receipts,
            Transactions transactions,
            Clock clock,
            Vertx vertx,
            SubmissionConfig config) {
        this(receipts, transactions, clock, vertx, config.knownWithin());
    }

    /// @param within how long is waited for an answer
    KnownRequests(
            Receipts receipts,
            Transactions transactions,
            Clock clock,
            Vertx vertx,
            Duration within) {
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
        this.within = within;
        this.desk = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    Uni<Optional<KnownRequest>> find(RequestKey key) {
        if (clock.instant().isBefore(askAgainAt.get())) {
            return Uni.createFrom().item(Optional.empty());
        }
        Context caller = Vertx.currentContext();
        Uni<Optional<KnownRequest>> answer =
                Uni.createFrom()
                        .completionStage(() -> asked(key))
                        .ifNoItem()
                        .after(within)
                        .fail()
                        .onFailure()
                        .invoke(() -> askAgainAt.set(clock.instant().plus(PAUSE)))
                        .onFailure()
                        .recoverWithItem(Optional.empty());
        return caller == null
                ? answer
                : answer.emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    private CompletionStage<Optional<KnownRequest>> asked(RequestKey key) {
        Asked asked = new Asked(key, new CompletableFuture<>());
        desk.runOnContext(_ -> ask(asked));
        return asked.answer();
    }

    private void ask(Asked asked) {
        waiting.add(asked);
        if (!underWay) {
            askTogether();
        }
    }

    private void askTogether() {
        List<Asked> together = new ArrayList<>();
        while (together.size() < MOST_TOGETHER && !waiting.isEmpty()) {
            together.add(waiting.remove());
        }
        underWay = !together.isEmpty();
        if (underWay) {
            List<RequestKey> keys = together.stream().map(Asked::key).distinct().toList();
            transactions
                    .in(session -> receipts.find(keys, session))
                    .subscribe()
                    .with(
                            known -> desk.runOnContext(_ -> answer(together, known)),
                            failure -> desk.runOnContext(_ -> fail(together, failure)));
        }
    }

    private void answer(List<Asked> together, Map<RequestKey, KnownRequest> known) {
        together.forEach(
                asked -> asked.answer().complete(Optional.ofNullable(known.get(asked.key()))));
        askTogether();
    }

    private void fail(List<Asked> together, Throwable failure) {
        together.forEach(asked -> asked.answer().completeExceptionally(failure));
        askTogether();
    }
}

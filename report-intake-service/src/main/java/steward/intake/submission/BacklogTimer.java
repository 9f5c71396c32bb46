package steward.intake.submission;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import steward.messaging.Transactions;

/// Looks after the backlog: forwards it, adopts what instances left behind that are gone, and counts what waits.
@ApplicationScoped
class BacklogTimer {

    private static final Logger LOG = Logger.getLogger(BacklogTimer.class);

    private final ForwardWaiting forwardWaiting;
    private final WaitingSubmissions waiting;
    private final Transactions transactions;
    private final SubmissionConfig config;
    private final SubmissionMetrics metrics;
    private final Clock clock;

    BacklogTimer(
            ForwardWaiting forwardWaiting,
            WaitingSubmissions waiting,
            Transactions transactions,
            SubmissionConfig config,
            SubmissionMetrics metrics,
            Clock clock) {
        this.forwardWaiting = forwardWaiting;
        this.waiting = waiting;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forward-waiting",
            every = "{steward.intake.forward-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forward() {
        return recovering(
                forwardWaiting.forward(config.instance()), "waiting submissions not forwarded");
    }

    @Scheduled(
            identity = "adopt-waiting",
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> adopt() {
        Instant now = clock.instant();
        return recovering(
                transactions
                        .in(session ->
                                waiting.adopt(
                                                config.instance(),
                                                now,
                                                now.minus(config.adoptAfter()),
                                                session)
                                        .chain(() -> waiting.count(session)))
                        .invoke(metrics::waiting)
                        .replaceWithVoid(),
                "waiting submissions not looked after");
    }

    private static Uni<Void> recovering(Uni<Void> work, String what) {
        return work.onFailure()
                .invoke(e -> LOG.warnf("%s: %s", what, e.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}

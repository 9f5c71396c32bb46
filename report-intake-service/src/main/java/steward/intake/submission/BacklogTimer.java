package steward.intake.submission;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Looks after the backlog. A failure is told in the log, and the next tick tries again.
@ApplicationScoped
class BacklogTimer {

    private static final Logger LOG = Logger.getLogger(BacklogTimer.class);

    private final ForwardWaiting forwardWaiting;
    private final AdoptWaiting adoptWaiting;
    private final SubmissionConfig config;

    BacklogTimer(
            ForwardWaiting forwardWaiting, AdoptWaiting adoptWaiting, SubmissionConfig config) {
        this.forwardWaiting = forwardWaiting;
        this.adoptWaiting = adoptWaiting;
        this.config = config;
    }

    @Scheduled(
            identity = "forward-waiting",
            every = "{steward.intake.forward-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forward() {
        return told(forwardWaiting.forward(config.instance()), "waiting submissions not forwarded");
    }

    @Scheduled(
            identity = "adopt-waiting",
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> adopt() {
        return told(adoptWaiting.adopt(), "waiting submissions not looked after");
    }

    private static Uni<Void> told(Uni<Void> work, String what) {
        return work.onFailure()
                .invoke(e -> LOG.warnf("%s: %s", what, e.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}

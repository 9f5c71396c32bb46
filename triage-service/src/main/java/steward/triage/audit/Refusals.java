package steward.triage.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.RefusalTally;
import steward.access.RefusalTally.Counted;
import steward.access.RefusalTally.Refusal;
import steward.access.Refused;
import steward.contracts.audit.AccessRefused;
import steward.contracts.audit.AccessRefused.Asker;
import steward.contracts.audit.AccessRefused.Kind;
import steward.contracts.id.EventId;
import steward.contracts.id.IdSource;
import steward.contracts.topic.Topics;
import steward.triage.flow.TellFacts;

/// Tells of refusals, gathered and after the answer: a refusal changes nothing, so it may be told late, and what the broker does not take is counted as lost.
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final AuditConfig config;
    private final TellFacts telling;
    private final IdSource ids;
    private final MeterRegistry meters;
    private final Counter lost;
    private final RefusalTally<Asker> tally;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refusals").factory());
    private int rounds;

    Refusals(AuditConfig config, TellFacts telling, IdSource ids, MeterRegistry meters) {
        this.config = config;
        this.telling = telling;
        this.ids = ids;
        this.meters = meters;
        this.lost = meters.counter("steward.audit.refusals.lost");
        this.tally = new RefusalTally<>(Asker.NOBODY, config.most(), config.mostOfOne());
    }

    void on(@Observes Refused refused) {
        meters.counter("steward.audit.refusals", "status", Integer.toString(refused.status()))
                .increment();
        boolean counted =
                tally.add(
                        new Refusal<>(
                                refused.status(),
                                asker(refused.caller()),
                                refused.operation(),
                                refused.about()));
        if (!counted) {
            lost.increment();
        }
    }

    void start(@Observes StartupEvent started) {
        long every = config.every().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::tell, every, every, TimeUnit.MILLISECONDS);
    }

    /// What waits is told before the process ends.
    void stop(@Observes @Priority(TellFacts.ENDS - 1) ShutdownEvent ending) {
        thread.shutdown();
        tally.take(true).forEach(this::tell);
    }

    private void tell() {
        rounds++;
        tally.take(rounds % config.unknownEvery() == 0).forEach(this::tell);
    }

    private void tell(Counted<Asker> counted) {
        Refusal<Asker> refusal = counted.refusal();
        telling.tell(
                Topics.TRIAGE_AUDIT,
                new EventId(ids.next().toString()),
                Objects.requireNonNullElse(refusal.actor().id(), "nobody"),
                new AccessRefused(
                        refusal.actor(),
                        refusal.operation(),
                        refusal.about(),
                        refusal.status(),
                        counted.times()),
                failure -> {
                    lost.increment(counted.times());
                    LOG.warnf("refusals not told: %s", failure.getClass().getSimpleName());
                });
    }

    private static Asker asker(@Nullable Caller caller) {
        return caller == null
                ? Asker.NOBODY
                : new Asker(
                        caller.client() == null ? Kind.PERSON : Kind.PRODUCT,
                        caller.id(),
                        caller.roles().stream().sorted().findFirst().orElse(null),
                        caller.vendor(),
                        Objects.toString(caller.client(), null));
    }
}

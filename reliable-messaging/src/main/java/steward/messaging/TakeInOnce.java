package steward.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;

/// Applies a batch as one transaction, or record by record when a record spoils it, or later when the infrastructure is away.
@ApplicationScoped
class TakeInOnce {

    private static final Logger LOG = Logger.getLogger(TakeInOnce.class);

    private final Transactions transactions;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Consumption consumption;
    private final MessagingConfig.TakingIn config;

    TakeInOnce(
            Transactions transactions,
            Inbox inbox,
            DeadLetters deadLetters,
            Consumption consumption,
            MessagingConfig config) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.consumption = consumption;
        this.config = config.takeIn();
    }

    <F extends Fact> Uni<Void> take(
            List<Received<F>> batch, BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return applied(batch, effect)
                .onFailure()
                .recoverWithUni(_ ->
                        Multi.createFrom()
                                .iterable(batch)
                                .onItem()
                                .transformToUniAndConcatenate(one -> alone(one, effect))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private <F extends Fact> Uni<Void> alone(
            Received<F> one, BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect) {
        return applied(List.of(one), effect)
                .onFailure()
                .retry()
                .withBackOff(config.firstPause().dividedBy(4), config.firstPause())
                .atMost(config.tries() - 1L)
                .onFailure()
                .recoverWithUni(fault -> parked(one, Fault.of(fault)));
    }

    private <F extends Fact> Uni<Void> parked(Received<F> one, Fault fault) {
        one.failed(fault.code());
        LOG.warnf(
                "parked %s-%d@%d for %s: %s at %s",
                one.record().topic(),
                one.record().partition(),
                one.record().offset(),
                one.consumer(),
                fault.code(),
                fault.place());
        return outlasting(() ->
                transactions.in(session ->
                        deadLetters.park(
                                one.consumer(),
                                one.record(),
                                new Reason(fault.code(), fault.place(), config.tries()),
                                session)));
    }

    /// One transaction; fails only with faults of a record.
    private <F extends Fact> Uni<Void> applied(
            List<Received<F>> batch, BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect) {
        return outlasting(() -> transactions.in(session -> inbox.takeIn(batch, effect, session)));
    }

    /// Tries again for as long as the infrastructure is at fault.
    private Uni<Void> outlasting(Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    Consumption.Wait wait = consumption.mayWait();
                    return Uni.createFrom()
                            .deferred(work::get)
                            .onFailure(Fault::isOfInfrastructure)
                            .invoke(fault -> reported(fault, wait))
                            .onFailure(Fault::isOfInfrastructure)
                            .retry()
                            .withBackOff(config.firstPause(), config.longestPause())
                            .indefinitely()
                            .onTermination()
                            .invoke(wait::ends);
                });
    }

    private static void reported(Throwable fault, Consumption.Wait wait) {
        wait.begins();
        LOG.warnf("the infrastructure is at fault (%s), trying again", Fault.of(fault).code());
    }
}

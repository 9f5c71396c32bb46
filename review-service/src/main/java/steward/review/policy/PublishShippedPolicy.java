package steward.review.policy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.messaging.Transactions;

/// Gives an empty platform a policy to start from: the cell that serves `global` writes the shipped release and tells it, in one transaction, unless it
/// knows a release already. Later starts change nothing.
@ApplicationScoped
class PublishShippedPolicy {

    private static final Logger LOG = Logger.getLogger(PublishShippedPolicy.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final PolicyFacts facts;
    private final PolicyLibrary library;
    private final Outbox outbox;
    private final Clock clock;

    PublishShippedPolicy(
            Transactions transactions,
            PolicyFacts facts,
            PolicyLibrary library,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.facts = facts;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, CellConfig cell) {
        Uni<Void> starting =
                cell.regions().contains(Topics.GLOBAL_REGION)
                        ? publish()
                        : Uni.createFrom().voidItem();
        starting.onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(_ -> {}, fault -> LOG.error("the shipped policy was not published", fault));
    }

    Uni<Void> publish() {
        return transactions.in(session ->
                facts.all(session)
                        .chain(known ->
                                known.stream().anyMatch(PolicyReleased.class::isInstance)
                                        ? Uni.createFrom().voidItem()
                                        : write(session))
                        .chain(() -> library.inForce(session).replaceWithVoid()));
    }

    private Uni<Void> write(Mutiny.Session session) {
        List<PolicyFact> all = new ArrayList<>(ShippedPolicy.parts());
        // The release comes last: who reads in order has its parts by then.
        all.add(ShippedPolicy.release(all, clock.instant()));
        return facts.add(all, session)
                .chain(added ->
                        added < all.size()
                                ? Uni.createFrom()
                                        .failure(
                                                new IllegalStateException(
                                                        "another process is publishing the policy"))
                                : outbox.tellAll(
                                        all.stream().map(PublishShippedPolicy::told).toList(),
                                        session))
                .replaceWithVoid();
    }

    private static Telling<PolicyFact> told(PolicyFact fact) {
        return Telling.of(Topics.POLICIES, PolicyParts.versionOf(fact).key(), fact, 0);
    }
}

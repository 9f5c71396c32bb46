package steward.review.policy.library;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.policy.ShippedPolicy;
import steward.review.policy.library.PublishRelease.Outcome;

/// Gives an empty library what Steward ships with, and an empty platform its first release, in one transaction. Later starts change nothing: what a platform wrote
/// is never replaced by what a newer Steward ships.
@ApplicationScoped
class StartLibrary {

    private static final Logger LOG = Logger.getLogger(StartLibrary.class);
    private static final String INSTALLATION = "steward";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final LibraryRepository library;
    private final PublishRelease publishing;
    private final ReleaseTerms terms;

    StartLibrary(
            Transactions transactions,
            LibraryRepository library,
            PublishRelease publishing,
            ReleaseTerms terms) {
        this.transactions = transactions;
        this.library = library;
        this.publishing = publishing;
        this.terms = terms;
    }

    void onStart(@Observes StartupEvent event, CellConfig cell) {
        Uni<Void> starting =
                cell.servesGlobal() ? transactions.in(this::fill) : Uni.createFrom().voidItem();
        starting.onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(_ -> {}, fault -> LOG.error("the shipped policy was not published", fault));
    }

    private Uni<Void> fill(Mutiny.Session session) {
        return library.locked(session)
                .chain(known -> known.isEmpty() ? ship(session) : Uni.createFrom().voidItem());
    }

    private Uni<Void> ship(Mutiny.Session session) {
        List<Entry> shipped = shipped(terms.now());
        return library.put(
                        shipped,
                        shipped.stream()
                                .map(entry -> StepRow.of(entry, "SHIP", INSTALLATION, null))
                                .toList(),
                        session)
                .chain(() -> publishing.publish(shipped, session))
                .invoke(StartLibrary::expectSound)
                .replaceWithVoid();
    }

    /// What Steward ships with, as the library keeps it.
    static List<Entry> shipped(Instant now) {
        return ShippedPolicy.parts().stream()
                .map(content -> Part.of(content, ShippedPolicy.SINCE))
                .map(part ->
                        new Entry(
                                part,
                                Entry.Origin.SHIPPED,
                                new Lifecycle.Scheduled(Set.of(INSTALLATION), null, now, null),
                                now))
                .toList();
    }

    private static void expectSound(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var faults)) {
            throw new IllegalStateException("the shipped policy is not sound: " + faults);
        }
    }
}

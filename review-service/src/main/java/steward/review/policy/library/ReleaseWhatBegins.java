package steward.review.policy.library;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.access.Violation;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.policy.PolicyReleased;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.policy.library.PublishRelease.Outcome;

/// Publishes a release when a scheduled part's first day has come. Several processes may look at once: the library is locked, and what is released already is no news.
@ApplicationScoped
class ReleaseWhatBegins {

    private static final Logger LOG = Logger.getLogger(ReleaseWhatBegins.class);

    private final Transactions transactions;
    private final LibraryRepository library;
    private final PublishRelease publishing;
    private final AuditLog audit;
    private final CellConfig cell;

    ReleaseWhatBegins(
            Transactions transactions,
            LibraryRepository library,
            PublishRelease publishing,
            AuditLog audit,
            CellConfig cell) {
        this.transactions = transactions;
        this.library = library;
        this.publishing = publishing;
        this.audit = audit;
        this.cell = cell;
    }

    @Scheduled(
            every = "${steward.review.policy.every:1m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return cell.servesGlobal() ? transactions.in(this::release) : Uni.createFrom().voidItem();
    }

    private Uni<Void> release(Mutiny.Session session) {
        return library.locked(session)
                .chain(known ->
                        known.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : publishing
                                        .publish(known, session)
                                        .chain(outcome -> noted(outcome, session)));
    }

    private Uni<Void> noted(Outcome outcome, Mutiny.Session session) {
        return switch (outcome) {
            case Outcome.Published(PolicyReleased release) ->
                    audit.note(
                            AuditNote.write(
                                    Actor.rule("policy-begins"),
                                    "release-policy",
                                    Matter.of("release", release.release())),
                            session);
            case Outcome.Nothing() -> Uni.createFrom().voidItem();
            case Outcome.Refused(List<Violation> faults) -> {
                LOG.warnf("what begins cannot be released: %s", faults);
                yield Uni.createFrom().voidItem();
            }
        };
    }
}

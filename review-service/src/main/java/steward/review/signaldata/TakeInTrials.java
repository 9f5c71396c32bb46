package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.contracts.event.Event;
import steward.contracts.signal.SignalEntryRefused;
import steward.contracts.signal.SignalTrialFact;
import steward.review.policy.CellConfig;

/// Writes down beside an entry that triage does not look for it, and why. Entries belong to the cell that serves `global`; the others pass.
@ApplicationScoped
class TakeInTrials {

    private static final Logger LOG = Logger.getLogger(TakeInTrials.class);

    /// What was published longer ago than so many revisions is of no interest to anybody.
    private static final int MOST_REVISIONS = 100;

    private final SignalEntries entries;
    private final CellConfig cell;

    TakeInTrials(SignalEntries entries, CellConfig cell) {
        this.entries = entries;
        this.cell = cell;
    }

    Uni<Void> takeIn(Event<SignalTrialFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case SignalEntryRefused refused ->
                    cell.servesGlobal()
                            ? refused(refused, event, session)
                            : Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> refused(
            SignalEntryRefused refused, Event<SignalTrialFact> event, Mutiny.Session session) {
        return entries.revisions(refused.key(), MOST_REVISIONS, session)
                .chain(revisions ->
                        revisions.stream()
                                .filter(entry -> entry.published().equals(refused.published()))
                                .findFirst()
                                .map(entry ->
                                        entries.refused(
                                                entry,
                                                new TriageRefusal(
                                                        refused.rule(),
                                                        refused.because(),
                                                        event.time()),
                                                session))
                                .orElseGet(() -> unknown(refused)));
    }

    /// What nobody published here: by another writer of the topic, or before a restore.
    private static Uni<Void> unknown(SignalEntryRefused refused) {
        LOG.infof("triage refuses %s, which was not published here", refused.key());
        return Uni.createFrom().voidItem();
    }
}

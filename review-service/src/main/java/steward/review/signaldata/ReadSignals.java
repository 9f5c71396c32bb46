package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Shows entries. What one says is shown one at a time, and written down: the examples of a lexicon are harmful text.
@ApplicationScoped
class ReadSignals {

    private static final int MOST_REVISIONS = 100;

    private final Transactions transactions;
    private final SignalEntries entries;
    private final AuditLog audit;

    ReadSignals(Transactions transactions, SignalEntries entries, AuditLog audit) {
        this.transactions = transactions;
        this.entries = entries;
        this.audit = audit;
    }

    /// @param list empty for all
    Uni<List<SignalEntry>> list(String list, EntryState state, Place after, int limit) {
        return transactions.in(session -> entries.page(list, state, after, limit, session));
    }

    /// The revisions of an entry, the latest first; fails with 404 where there is none.
    Uni<List<SignalEntry>> show(EntryKey key, Caller by) {
        return transactions.in(session ->
                entries.revisions(key, MOST_REVISIONS, session)
                        .invoke(found -> {
                            if (found.isEmpty()) {
                                throw ProblemException.notFound();
                            }
                        })
                        .call(() ->
                                audit.note(
                                        AuditNote.look(
                                                Actor.of(by, Roles.POLICY_MANAGER, Roles.AUDITOR),
                                                "show-signal",
                                                Matter.of("signal-entry", key.text())),
                                        session)));
    }
}

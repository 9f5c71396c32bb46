package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Violation;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.messaging.Transactions;
import steward.review.policy.PolicyLibrary;
import steward.review.signaldata.SignalEntries.Ending;

/// Writes down what somebody wants to be looked for. Nothing is told: what is published goes on being looked for until another person approves this.
@ApplicationScoped
class ProposeEntry {

    private final Transactions transactions;
    private final SignalEntries entries;
    private final PolicyLibrary policies;
    private final AuditLog audit;
    private final Clock clock;

    ProposeEntry(
            Transactions transactions,
            SignalEntries entries,
            PolicyLibrary policies,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param revision the latest that is known to whoever wants it; 0 for a new entry
    record Wish(EntryKey key, int revision, SignalDataFact content, String because) {}

    /// The revision that waits for approval; the Uni fails with a problem where it is none.
    Uni<SignalEntry> propose(Wish wish, Caller by) {
        SignalEntry asked =
                SignalEntry.proposed(
                        wish.content(),
                        wish.revision() + 1,
                        wish.because(),
                        by.id(),
                        clock.instant());
        return transactions.in(session ->
                policies.inForce(session)
                        .map(EntryRules::under)
                        .invoke(rules -> refuse(faults(wish.content(), rules)))
                        .chain(() -> entries.takeTurn(session))
                        .chain(() -> entries.latest(wish.key(), session))
                        .chain(latest -> written(asked, latest, wish, by, session)));
    }

    private static List<Violation> faults(SignalDataFact content, EntryRules rules) {
        return switch (content) {
            case LexiconEntryPublished wording ->
                    rules.faults(wording.category(), wording.pattern());
            case HashEntryPublished medium ->
                    rules.faults(
                            medium.bank(), medium.algorithm(), medium.hash(), medium.category());
            case SignalEntryWithdrawn _ ->
                    throw new IllegalArgumentException("a withdrawal is not proposed");
        };
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private Uni<SignalEntry> written(
            SignalEntry asked,
            Optional<SignalEntry> latest,
            Wish wish,
            Caller by,
            Mutiny.Session session) {
        Optional<SignalEntry> same = latest.filter(last -> last.isRepeatedBy(asked));
        if (same.isPresent()) {
            return Uni.createFrom().item(same.get());
        }
        if (latest.map(SignalEntry::revision).orElse(0) != wish.revision()) {
            throw ProblemException.conflict(
                    "revision", "stale", "the latest revision of the entry, 0 for a new one");
        }
        return entries.end(
                        List.of(asked.key()),
                        Ending.superseded(EntryState.PROPOSED, asked.proposedAt()),
                        session)
                .chain(() -> entries.add(List.of(asked), session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        Actor.of(by, Roles.POLICY_MANAGER),
                                        "propose-signal",
                                        Matter.of("signal-entry", asked.key())),
                                session))
                .chain(() -> entries.latest(wish.key(), session))
                .map(written -> written.orElse(asked));
    }
}

package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.messaging.Transactions;
import steward.review.signaldata.SignalEntries.Ending;

/// Publishes an entry on another person's word, refuses it, or takes it out on anybody's. What is published and withdrawn is told in the same transaction.
@ApplicationScoped
class SettleEntry {

    private final Transactions transactions;
    private final SignalEntries entries;
    private final TellSignals telling;
    private final AuditLog audit;
    private final Clock clock;

    SettleEntry(
            Transactions transactions,
            SignalEntries entries,
            TellSignals telling,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /// Fails with 404 where there is no such revision, with 409 where this person may not approve it.
    Uni<SignalEntry> approve(EntryKey key, int revision, Caller by) {
        return transactions.in(session ->
                standing(key, revision, session)
                        .chain(found ->
                                moved(found.approval(by.id()), () -> published(found, by, session)))
                        .chain(() -> standing(key, revision, session)));
    }

    private Uni<Void> published(SignalEntry found, Caller by, Mutiny.Session session) {
        return entries.publish(List.of(found.key()), by.id(), clock.instant(), session)
                .chain(() -> telling.published(List.of(found), session))
                .chain(() -> noted("approve-signal", found.key(), by, session));
    }

    /// Fails as approving does; what is published goes on being looked for.
    Uni<SignalEntry> refuse(EntryKey key, int revision, String because, Caller by) {
        return transactions.in(session ->
                standing(key, revision, session)
                        .chain(found ->
                                moved(
                                        found.refusal(by.id()),
                                        () -> refused(found, because, by, session)))
                        .chain(() -> standing(key, revision, session)));
    }

    private Uni<Void> refused(
            SignalEntry found, String because, Caller by, Mutiny.Session session) {
        return entries.end(
                        List.of(found.key()),
                        new Ending(
                                EntryState.REFUSED,
                                by.id(),
                                because,
                                clock.instant(),
                                List.of(EntryState.PROPOSED),
                                null),
                        session)
                .chain(() -> noted("refuse-signal", found.key(), by, session));
    }

    /// Takes out whatever stands under the key; fails with 404 where there never was anything.
    Uni<SignalEntry> withdraw(EntryKey key, String because, Caller by) {
        return transactions.in(session ->
                entries.takeTurn(session)
                        .chain(() -> entries.known(List.of(key.text()), session))
                        .chain(known -> {
                            KnownEntry stands = known.get(key.text());
                            if (stands == null) {
                                throw ProblemException.notFound();
                            }
                            return stands.isOut()
                                    ? Uni.createFrom().voidItem()
                                    : withdrawn(key.text(), because, by, session);
                        })
                        .chain(() -> entries.latest(key, session))
                        .map(latest -> latest.orElseThrow(ProblemException::notFound)));
    }

    private Uni<Void> withdrawn(String key, String because, Caller by, Mutiny.Session session) {
        Instant now = clock.instant();
        return entries.end(
                        List.of(key),
                        new Ending(
                                EntryState.WITHDRAWN,
                                by.id(),
                                because,
                                now,
                                List.of(EntryState.PROPOSED, EntryState.PUBLISHED),
                                null),
                        session)
                .chain(() ->
                        telling.withdrawn(List.of(new SignalEntryWithdrawn(key, because)), session))
                .chain(() -> noted("withdraw-signal", key, by, session));
    }

    private static Uni<Void> moved(Move move, Supplier<Uni<Void>> doing) {
        return switch (move) {
            case Move.Made _ -> doing.get();
            case Move.Same _ -> Uni.createFrom().voidItem();
            case Move.Refused(String rule, String expected) ->
                    Uni.createFrom().failure(ProblemException.conflict("revision", rule, expected));
        };
    }

    private Uni<SignalEntry> standing(EntryKey key, int revision, Mutiny.Session session) {
        return entries.takeTurn(session)
                .chain(() -> entries.find(key, revision, session))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private Uni<Void> noted(String action, String key, Caller by, Mutiny.Session session) {
        return audit.note(
                AuditNote.write(
                        Actor.of(by, Roles.POLICY_MANAGER), action, Matter.of("signal-entry", key)),
                session);
    }
}

package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
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

/// Publishes what was imported together on another person's word, or takes it out on anybody's. Entries that somebody refused, replaced or withdrew by
/// themselves meanwhile stay as they are.
@ApplicationScoped
class SettleImport {

    private final Transactions transactions;
    private final SignalImports imports;
    private final SignalEntries entries;
    private final TellSignals telling;
    private final AuditLog audit;

    SettleImport(
            Transactions transactions,
            SignalImports imports,
            SignalEntries entries,
            TellSignals telling,
            AuditLog audit) {
        this.transactions = transactions;
        this.imports = imports;
        this.entries = entries;
        this.telling = telling;
        this.audit = audit;
    }

    /// Fails with 404 where there is none.
    Uni<SignalImport> show(String id) {
        return transactions.in(session -> standing(id, session));
    }

    /// The latest first.
    ///
    /// @param before only what was imported earlier; null for all
    Uni<List<SignalImport>> latest(@Nullable Instant before, int limit) {
        return transactions.in(session -> imports.latest(before, limit, session));
    }

    /// Fails with 404 where there is none, with 409 where this person may not approve it.
    Uni<SignalImport> approve(String id, Caller by, Instant now) {
        return transactions.in(session ->
                entries.takeTurn(session)
                        .chain(() -> standing(id, session))
                        .chain(found ->
                                moved(
                                        found.approval(by.id()),
                                        () -> published(found, by, now, session)))
                        .chain(() -> standing(id, session)));
    }

    private Uni<Void> published(
            SignalImport found, Caller by, Instant now, Mutiny.Session session) {
        return entries.ofImport(found.id(), List.of(EntryState.PROPOSED), session)
                .call(waiting -> entries.publish(keys(waiting), by.id(), now, session))
                .chain(waiting -> telling.published(waiting, session))
                .chain(() -> imports.approve(found.id(), by.id(), now, session))
                .chain(() -> noted("approve-signals", found.id(), by, session));
    }

    /// Fails with 404 where there is none. What was published in the place of an entry of it, or before, is not given back.
    Uni<SignalImport> withdraw(String id, String because, Caller by, Instant now) {
        return transactions.in(session ->
                entries.takeTurn(session)
                        .chain(() -> standing(id, session))
                        .chain(found ->
                                moved(
                                        found.withdrawal(),
                                        () ->
                                                withdrawn(
                                                        found.id(),
                                                        by,
                                                        ending(found.id(), because, by, now),
                                                        session)))
                        .chain(() -> standing(id, session)));
    }

    private static Uni<Void> moved(Move move, Supplier<Uni<Void>> doing) {
        return switch (move) {
            case Move.Made _ -> doing.get();
            case Move.Same _ -> Uni.createFrom().voidItem();
            case Move.Refused(String rule, String expected) ->
                    Uni.createFrom().failure(ProblemException.conflict("importId", rule, expected));
        };
    }

    private static Ending ending(String id, String because, Caller by, Instant now) {
        return new Ending(
                EntryState.WITHDRAWN,
                by.id(),
                because,
                now,
                List.of(EntryState.PROPOSED, EntryState.PUBLISHED),
                id);
    }

    private Uni<Void> withdrawn(String id, Caller by, Ending ending, Mutiny.Session session) {
        String because = String.valueOf(ending.because());
        return entries.ofImport(id, ending.from(), session)
                .call(standing -> entries.end(keys(standing), ending, session))
                .chain(standing ->
                        telling.withdrawn(
                                standing.stream()
                                        .filter(entry -> entry.state() == EntryState.PUBLISHED)
                                        .map(entry ->
                                                new SignalEntryWithdrawn(entry.key(), because))
                                        .toList(),
                                session))
                .chain(() -> imports.withdraw(id, by.id(), because, ending.at(), session))
                .chain(() -> noted("withdraw-signals", id, by, session));
    }

    private Uni<SignalImport> standing(String id, Mutiny.Session session) {
        return imports.find(id, session)
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private static List<String> keys(List<SignalEntry> entries) {
        return entries.stream().map(SignalEntry::key).toList();
    }

    private Uni<Void> noted(String action, String id, Caller by, Mutiny.Session session) {
        return audit.note(
                AuditNote.write(
                        Actor.of(by, Roles.POLICY_MANAGER), action, Matter.of("signal-import", id)),
                session);
    }
}

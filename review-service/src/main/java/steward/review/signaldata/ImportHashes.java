package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.IdSource;
import steward.contracts.id.Ids;
import steward.messaging.Transactions;
import steward.review.policy.PolicyLibrary;

/// Writes down hashes that somebody wants to be looked for, line by line: one that is wrong keeps no other out. They wait together for another person.
@ApplicationScoped
class ImportHashes {

    /// Faults that are named where nothing of a body is good.
    private static final int MOST_FAULTS = 100;

    private final Transactions transactions;
    private final SignalImports imports;
    private final SignalEntries entries;
    private final PolicyLibrary policies;
    private final Terms terms;

    ImportHashes(
            Transactions transactions,
            SignalImports imports,
            SignalEntries entries,
            PolicyLibrary policies,
            Terms terms) {
        this.transactions = transactions;
        this.imports = imports;
        this.entries = entries;
        this.policies = policies;
        this.terms = terms;
    }

    /// What an import is written down with: time, id and note.
    @ApplicationScoped
    static class Terms {
        private final AuditLog audit;
        private final Clock clock;
        private final IdSource ids;

        Terms(AuditLog audit, Clock clock, IdSource ids) {
            this.audit = audit;
            this.clock = clock;
            this.ids = ids;
        }

        Instant now() {
            return clock.instant();
        }

        String id() {
            return ids.next().toString();
        }

        Uni<Void> noted(String importId, Caller by, Mutiny.Session session) {
            return audit.note(
                    AuditNote.write(
                            Actor.of(by, Roles.POLICY_MANAGER),
                            "import-signals",
                            Matter.of("signal-import", importId)),
                    session);
        }
    }

    /// @param key Idempotency-Key; null where none was sent
    /// @param fingerprint the same for the same request, and only for it
    record Wish(String because, @Nullable String key, String fingerprint, Caller by) {

        static Wish of(byte[] body, String because, @Nullable String key, Caller by) {
            String read = new String(body, StandardCharsets.ISO_8859_1);
            return new Wish(because, key, Ids.derivedFrom(because, read).toString(), by);
        }
    }

    /// What it came to; the Uni fails with a problem where nothing of it is good.
    Uni<SignalImport> take(byte[] body, Wish wish) {
        List<HashLines.Line> lines = HashLines.of(body);
        if (lines.size() > HashLines.MOST) {
            throw ProblemException.tooLarge("", "at most %d lines".formatted(HashLines.MOST));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("", "required", "a JSON object on each line");
        }
        return transactions.in(session ->
                entries.takeTurn(session)
                        .chain(() -> before(wish, session))
                        .chain(known ->
                                known.map(found -> again(found, wish))
                                        .orElseGet(() -> fresh(lines, wish, session))));
    }

    private Uni<Optional<SignalImport>> before(Wish wish, Mutiny.Session session) {
        String key = wish.key();
        return key == null
                ? Uni.createFrom().item(Optional.empty())
                : imports.under(key, wish.by().id(), session);
    }

    private static Uni<SignalImport> again(SignalImport found, Wish wish) {
        return found.fingerprint().equals(wish.fingerprint())
                ? Uni.createFrom().item(found)
                : Uni.createFrom().failure(ProblemException.keyReused());
    }

    private Uni<SignalImport> fresh(List<HashLines.Line> lines, Wish wish, Mutiny.Session session) {
        ImportPlan.Wish wanted =
                new ImportPlan.Wish(terms.id(), wish.because(), wish.by().id(), terms.now());
        List<LineFault> faults = new ArrayList<>();
        return policies.inForce(session)
                .map(policy -> ImportPlan.good(lines, EntryRules.under(policy), faults))
                .chain(good ->
                        entries.known(
                                        good.stream().map(line -> line.entry().key()).toList(),
                                        session)
                                .map(known -> ImportPlan.of(good, known, faults, wanted)))
                .invoke(ImportHashes::refuse)
                .chain(plan -> written(plan, wanted, wish, session));
    }

    private static void refuse(ImportPlan plan) {
        if (plan.isNothing()) {
            throw ProblemException.invalid(
                    plan.faults().stream().limit(MOST_FAULTS).map(LineFault::violation).toList());
        }
    }

    private Uni<SignalImport> written(
            ImportPlan plan, ImportPlan.Wish wanted, Wish wish, Mutiny.Session session) {
        SignalImport imported =
                new SignalImport(
                        wanted.importId(),
                        wanted.by(),
                        wanted.at(),
                        wanted.because(),
                        wish.key(),
                        wish.fingerprint(),
                        plan.entries().size(),
                        plan.same(),
                        plan.faults(),
                        null,
                        null,
                        null,
                        null,
                        null);
        return imports.add(imported, session)
                .chain(() -> entries.add(plan.entries(), session))
                .chain(() -> terms.noted(imported.id(), wish.by(), session))
                .chain(() -> imports.find(imported.id(), session))
                .map(written -> written.orElse(imported));
    }
}

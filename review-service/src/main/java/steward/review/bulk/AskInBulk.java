package steward.review.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.CaseId;
import steward.contracts.id.IdSource;
import steward.contracts.id.Ids;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.caseview.CasesInSight;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.ReviewCase;

/// Writes down that somebody wants many cases decided alike. Nothing is decided yet: each case has its turn.
@ApplicationScoped
class AskInBulk {

    private final Transactions transactions;
    private final Bulks bulks;
    private final CasesInSight cases;
    private final AuditLog audit;
    private final Terms terms;

    AskInBulk(
            Transactions transactions,
            Bulks bulks,
            CasesInSight cases,
            AuditLog audit,
            Terms terms) {
        this.transactions = transactions;
        this.bulks = bulks;
        this.cases = cases;
        this.audit = audit;
        this.terms = terms;
    }

    /// How many at most, the rules in force, time and ids.
    @ApplicationScoped
    static class Terms {
        private final int most;
        private final PolicyLibrary library;
        private final Clock clock;
        private final IdSource ids;

        Terms(BulkConfig config, PolicyLibrary library, Clock clock, IdSource ids) {
            this.most = config.most();
            this.library = library;
            this.clock = clock;
            this.ids = ids;
        }

        int most() {
            return most;
        }

        PolicyLibrary library() {
            return library;
        }

        Clock clock() {
            return clock;
        }

        IdSource ids() {
            return ids;
        }
    }

    /// Somebody's wish.
    ///
    /// @param authority who asks, and what they reach
    /// @param key Idempotency-Key; null where none was sent
    record Command(Caller caller, Authority authority, BulkRequest request, @Nullable String key) {

        /// The same for the same request, and only for it.
        String fingerprint() {
            return Ids.derivedFrom(Rows.write(request)).toString();
        }
    }

    /// What it comes to.
    sealed interface Result {
        /// It is written down.
        record Asked(BulkView view) implements Result {}

        /// The same was asked under this key before.
        record Again(BulkView view) implements Result {}

        /// Something else was asked under this key before.
        record KeyReused() implements Result {}

        /// There is no such case to be linked to for this person.
        record NotFound() implements Result {}

        /// More than may be.
        record TooMany(int most) implements Result {}
    }

    Uni<Result> ask(Command command) {
        if (command.request().cases().size() > terms.most()) {
            return Uni.createFrom().item(new Result.TooMany(terms.most()));
        }
        return transactions
                .in(session -> ask(command, session))
                .chain(result ->
                        result.isPresent()
                                ? Uni.createFrom().item(result.get())
                                // another request under the same key was faster
                                : transactions.in(session -> again(command, session)));
    }

    private Uni<Optional<Result>> ask(Command command, Mutiny.Session session) {
        return command.key() == null
                ? fresh(command, session)
                : again(command, session)
                        .chain(known ->
                                known instanceof Result.NotFound
                                        ? fresh(command, session)
                                        : Uni.createFrom().item(Optional.of(known)));
    }

    /// What was asked under the key; not found where nothing was.
    private Uni<Result> again(Command command, Mutiny.Session session) {
        String key = command.key();
        return key == null
                ? Uni.createFrom().item(new Result.NotFound())
                : bulks.known(command.authority().person(), key, session)
                        .chain(known ->
                                known == null
                                        ? Uni.createFrom().item(new Result.NotFound())
                                        : known.fingerprint().equals(command.fingerprint())
                                                ? view(known.id(), command, session)
                                                        .map(Result.Again::new)
                                                : Uni.createFrom().item(new Result.KeyReused()));
    }

    private Uni<Optional<Result>> fresh(Command command, Mutiny.Session session) {
        return cases.find(new CaseId(command.request().linkedTo()), command.caller(), session)
                .chain(root ->
                        root == null
                                ? Uni.createFrom().item(Optional.of(new Result.NotFound()))
                                : write(root, command, session));
    }

    private Uni<Optional<Result>> write(ReviewCase root, Command command, Mutiny.Session session) {
        String id = terms.ids().next().toString();
        return terms.library()
                .inForce(session)
                .chain(policy ->
                        bulks.add(
                                asked(id, root, command, policy.release()),
                                command.request().cases(),
                                session))
                .chain(added ->
                        added
                                ? audit.note(
                                                AuditNote.write(
                                                        command.authority().actor(),
                                                        "decide-in-bulk",
                                                        Matter.of("bulk", id).in(root.region())),
                                                session)
                                        .chain(() -> view(id, command, session))
                                        .map(view -> Optional.of(new Result.Asked(view)))
                                : Uni.createFrom().item(Optional.empty()));
    }

    private Bulks.Asked asked(String id, ReviewCase root, Command command, String release) {
        Authority authority = command.authority();
        return new Bulks.Asked(
                id,
                root.region(),
                authority.person().value(),
                authority.role(),
                authority.vendor(),
                authority.reach(),
                command.request().readUnder(release),
                root.id().value(),
                terms.clock().instant(),
                command.key(),
                command.fingerprint());
    }

    private Uni<BulkView> view(String id, Command command, Mutiny.Session session) {
        List<String> regions = command.authority().reach().regions();
        return bulks.view(id, command.authority().person(), regions, session)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("what was written down is there"))
                .map(view -> view);
    }

    /// How far it has come; empty where there is none for this person.
    Uni<Optional<BulkView>> progress(String id, Authority authority) {
        return transactions.in(session ->
                bulks.view(id, authority.person(), authority.reach().regions(), session)
                        .map(Optional::ofNullable));
    }
}

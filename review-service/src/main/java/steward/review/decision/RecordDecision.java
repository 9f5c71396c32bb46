package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.queue.Cases;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Records what a reviewer decides: record, state, requests and events in one transaction, or nothing.
@ApplicationScoped
class RecordDecision {

    private final Transactions transactions;
    private final Cases cases;
    private final RequestKeys keys;
    private final DecideHeldCase deciding;
    private final Decisions decisions;

    RecordDecision(
            Transactions transactions,
            Cases cases,
            RequestKeys keys,
            DecideHeldCase deciding,
            Decisions decisions) {
        this.transactions = transactions;
        this.cases = cases;
        this.keys = keys;
        this.deciding = deciding;
        this.decisions = decisions;
    }

    /// A reviewer's wish to decide.
    ///
    /// @param by the same person, for the audit log
    /// @param key Idempotency-Key; null where none was sent
    record Command(
            CaseId caseId,
            ReviewerId person,
            Actor by,
            Reach reach,
            FencingToken token,
            Judgement judgement,
            @Nullable String key) {

        /// The same for the same request, and only for it.
        String fingerprint() {
            return Ids.derivedFrom(caseId.value(), token.value(), Rows.write(judgement)).toString();
        }
    }

    Uni<Recording> record(Command command) {
        return transactions.in(session ->
                cases.lockOne(command.caseId(), command.reach().regions(), session)
                        .chain(found ->
                                found == null
                                                || !command.reach()
                                                        .coversWorkOf(found, command.person())
                                        ? Uni.createFrom().item(new Recording.NotFound())
                                        : once(found, command, session)));
    }

    private Uni<Recording> once(ReviewCase held, Command command, Mutiny.Session session) {
        String key = command.key();
        if (key == null) {
            return deciding.decide(held, command, session);
        }
        return keys.find(command.person(), key, session)
                .chain(used ->
                        used == null
                                ? deciding.decide(held, command, session)
                                        .call(recording -> keep(recording, key, command, session))
                                : again(used, command, session));
    }

    private Uni<Recording> again(RequestKeys.Used used, Command command, Mutiny.Session session) {
        if (!used.fingerprint().equals(command.fingerprint())) {
            return Uni.createFrom().item(new Recording.KeyReused());
        }
        DecisionId recorded = used.decision();
        return recorded == null
                ? Uni.createFrom()
                        .item(new Recording.Proposed(Objects.requireNonNull(used.answer())))
                : decisions
                        .view(recorded, command.reach().regions(), session)
                        .map(Recording.Recorded::new);
    }

    private Uni<Void> keep(
            Recording recording, String key, Command command, Mutiny.Session session) {
        String fingerprint = command.fingerprint();
        return switch (recording) {
            case Recording.Recorded(DecisionView made) ->
                    keys.keep(
                            command.person(),
                            key,
                            new RequestKeys.Used(
                                    fingerprint, new DecisionId(made.decisionId()), null),
                            session);
            case Recording.Proposed(DecisionView waiting) ->
                    keys.keep(
                            command.person(),
                            key,
                            new RequestKeys.Used(fingerprint, null, waiting),
                            session);
            case Recording.Refused _, Recording.NotFound _, Recording.KeyReused _ ->
                    Uni.createFrom().voidItem();
        };
    }
}

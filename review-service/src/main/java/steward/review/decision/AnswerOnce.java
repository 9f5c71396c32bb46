package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;

/// Answers a request that is sent again under the same Idempotency-Key with the decision that it led to, in the transaction at hand.
@ApplicationScoped
class AnswerOnce {

    private final RequestKeys keys;
    private final Decisions decisions;

    AnswerOnce(RequestKeys keys, Decisions decisions) {
        this.keys = keys;
        this.decisions = decisions;
    }

    /// @param key null where none was sent
    /// @param fingerprint the same for the same request, and only for it
    /// @param regions that the person reaches
    record Asked(
            ReviewerId person, @Nullable String key, String fingerprint, List<String> regions) {}

    /// @param deciding is asked where the key was not used yet
    Uni<Recording> answer(Asked asked, Supplier<Uni<Recording>> deciding, Mutiny.Session session) {
        String key = asked.key();
        return key == null
                ? deciding.get()
                : keys.find(asked.person(), key, session)
                        .chain(used ->
                                used == null
                                        ? deciding.get()
                                                .call(made -> keep(made, asked, key, session))
                                        : again(used, asked, session));
    }

    private Uni<Recording> again(RequestKeys.Used used, Asked asked, Mutiny.Session session) {
        DecisionId recorded = used.decision();
        return recorded == null || !used.fingerprint().equals(asked.fingerprint())
                ? Uni.createFrom().item(new Recording.KeyReused())
                : decisions.view(recorded, asked.regions(), session).map(Recording.Recorded::new);
    }

    private Uni<Void> keep(Recording made, Asked asked, String key, Mutiny.Session session) {
        return made instanceof Recording.Recorded(DecisionView decision)
                ? keys.keep(
                        asked.person(),
                        key,
                        new RequestKeys.Used(
                                asked.fingerprint(), new DecisionId(decision.decisionId()), null),
                        session)
                : Uni.createFrom().voidItem();
    }
}

package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;

/// The Idempotency-Keys that decisions were recorded or answered under, each with the fingerprint of its request.
@ApplicationScoped
class RequestKeys {

    private static final String FIND =
            """
            select cast(jsonb_build_object('fingerprint', fingerprint, 'decision', decision_id, 'answer', answer) as text) from decision_request
            where reviewer = :reviewer and idempotency_key = :key
            """;

    private static final String KEEP =
            """
            insert into decision_request (reviewer, idempotency_key, fingerprint, decision_id, answer)
            values (:reviewer, :key, :fingerprint, nullif(cast(:decision as text), ''), cast(nullif(cast(:answer as text), '') as jsonb))
            """;

    /// What a key was used for.
    ///
    /// @param decision that was recorded; null where it waited for somebody else, and
    /// @param answer what was said of it then; null where it was recorded
    record Used(String fingerprint, @Nullable DecisionId decision, @Nullable DecisionView answer) {}

    Uni<@Nullable Used> find(ReviewerId reviewer, String key, Mutiny.Session session) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("reviewer", reviewer.value())
                .setParameter("key", key)
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Used.class));
    }

    Uni<Void> keep(ReviewerId reviewer, String key, Used used, Mutiny.Session session) {
        DecisionId decision = used.decision();
        return session.createNativeQuery(KEEP)
                .setParameter("reviewer", reviewer.value())
                .setParameter("key", key)
                .setParameter("fingerprint", used.fingerprint())
                .setParameter("decision", decision == null ? "" : decision.value())
                .setParameter("answer", used.answer() == null ? "" : Rows.write(used.answer()))
                .executeUpdate()
                .replaceWithVoid();
    }
}

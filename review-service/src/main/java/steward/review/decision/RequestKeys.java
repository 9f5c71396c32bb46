package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;

/// The Idempotency-Keys that decisions were recorded under, each with the fingerprint of its request.
@ApplicationScoped
class RequestKeys {

    private static final String FIND =
            """
            select fingerprint || ' ' || decision_id from decision_request
            where reviewer = :reviewer and idempotency_key = :key
            """;

    private static final String KEEP =
            """
            insert into decision_request (reviewer, idempotency_key, fingerprint, decision_id)
            values (:reviewer, :key, :fingerprint, :decision)
            """;

    /// What a key was used for.
    record Used(String fingerprint, DecisionId decision) {}

    Uni<@Nullable Used> find(ReviewerId reviewer, String key, Mutiny.Session session) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("reviewer", reviewer.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(RequestKeys::used);
    }

    Uni<Void> keep(
            ReviewerId reviewer,
            String key,
            String fingerprint,
            DecisionId decision,
            Mutiny.Session session) {
        return session.createNativeQuery(KEEP)
                .setParameter("reviewer", reviewer.value())
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("decision", decision.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable Used used(@Nullable String found) {
        if (found == null) {
            return null;
        }
        int blank = found.indexOf(' ');
        return new Used(found.substring(0, blank), new DecisionId(found.substring(blank + 1)));
    }
}

package steward.intake.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.RequestKey;

/// Receipts in PostgreSQL.
@ApplicationScoped
public class Receipts {

    /// What is known of a request with a key.
    ///
    /// @param submissionId of the one with the same body where there is one, else of one with another body
    /// @param sameBody false where the key stands for another body
    public record KnownRequest(SubmissionId submissionId, boolean sameBody) {}

    /// Adds receipts, in one statement; known ones stay as they are.
    public Uni<Void> add(List<Receipt> receipts, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        insert into submission (submission_id, client, received_at, key_digest, fingerprint)
                        select r.id, r.client, cast(r.received as timestamptz), cast(r.digest as uuid), cast(r.fingerprint as uuid)
                        from unnest(cast(:ids as text[]), cast(:clients as text[]), cast(:received as text[]),
                                    cast(:digests as text[]), cast(:fingerprints as text[]))
                             as r(id, client, received, digest, fingerprint)
                        on conflict (submission_id) do nothing
                        """)
                .setParameter("ids", column(receipts, receipt -> receipt.submissionId().value()))
                .setParameter("clients", column(receipts, receipt -> receipt.client().value()))
                .setParameter(
                        "received", column(receipts, receipt -> receipt.receivedAt().toString()))
                .setParameter(
                        "digests", column(receipts, receipt -> of(receipt, RequestKey::digest)))
                .setParameter(
                        "fingerprints",
                        column(receipts, receipt -> of(receipt, RequestKey::fingerprint)))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// What is known of each of these requests; who is not in the answer is unknown.
    public Uni<Map<RequestKey, KnownRequest>> find(List<RequestKey> keys, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        select k.number, known.submission_id, known.same
                        from unnest(cast(:digests as text[]), cast(:fingerprints as text[])) with ordinality as k(digest, fingerprint, number)
                        cross join lateral (
                            select submission_id, fingerprint = cast(k.fingerprint as uuid) as same
                            from submission where key_digest = cast(k.digest as uuid)
                            order by same desc limit 1) known
                        """,
                        Object[].class)
                .setParameter(
                        "digests", keys.stream().map(RequestKey::digest).toArray(String[]::new))
                .setParameter(
                        "fingerprints",
                        keys.stream().map(RequestKey::fingerprint).toArray(String[]::new))
                .getResultList()
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> keys.get(((Number) row[0]).intValue() - 1),
                                                row ->
                                                        new KnownRequest(
                                                                new SubmissionId((String) row[1]),
                                                                (Boolean) row[2]))));
    }

    /// The receipt of a client's own submission.
    Uni<Optional<Receipt>> find(ClientId client, SubmissionId id, Mutiny.Session session) {
        return session.createNativeQuery(
                        "select received_at from submission where submission_id = :id and client = :client",
                        Instant.class)
                .setParameter("id", id.value())
                .setParameter("client", client.value())
                .getResultList()
                .map(rows ->
                        rows.stream().findFirst().map(at -> new Receipt(id, client, at, null)));
    }

    private static @Nullable String of(Receipt receipt, Function<RequestKey, String> part) {
        return receipt.requestKey() == null ? null : part.apply(receipt.requestKey());
    }

    private static @Nullable String[] column(
            List<Receipt> receipts, Function<Receipt, @Nullable String> of) {
        return Objects.requireNonNull(receipts).stream().map(of).toArray(String[]::new);
    }
}

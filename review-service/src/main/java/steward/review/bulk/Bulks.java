package steward.review.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;
import steward.review.decision.Judgement;
import steward.review.decision.Refusal;
import steward.review.queue.Reach;

/// Judgements on many cases, and what became of each case.
@ApplicationScoped
class Bulks {

    private static final String ADD =
            """
            insert into bulk (id, region, person, role, vendor, reach, judgement, linked_to, asked_at, idempotency_key, fingerprint)
            select r.id, r.region, r.person, r.role, r.vendor, r.reach, r.judgement, r."linkedTo", r."askedAt", r.key, r.fingerprint
            from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                id text, region text, person text, role text, vendor text, reach jsonb, judgement jsonb, "linkedTo" text, "askedAt" timestamptz,
                key text, fingerprint text)
            on conflict do nothing
            """;

    private static final String ADD_CASES =
            """
            insert into bulk_case (bulk_id, case_id, region, position)
            select :id, c.id, :region, c.position
            from (select t.id, min(t.position) as position from unnest(cast(:cases as text[])) with ordinality as t(id, position) group by t.id) c
            """;

    private static final String KNOWN =
            """
            select cast(jsonb_build_object('id', b.id, 'fingerprint', b.fingerprint) as text) from bulk b
            where b.person = :person and b.idempotency_key = :key
            """;

    /// What failed before comes last.
    private static final String NEXT =
            """
            select cast(jsonb_build_object(
                'id', b.id, 'caseId', c.case_id, 'linkedTo', b.linked_to, 'region', b.region, 'person', b.person, 'role', b.role, 'vendor', b.vendor,
                'reach', b.reach, 'judgement', b.judgement) as text)
            from bulk_case c join bulk b on b.id = c.bulk_id
            where c.state = 'WAITING' and c.region = any(cast(:regions as text[]))
            order by c.attempts, c.bulk_id, c.position
            limit 1
            for update of c skip locked
            """;

    private static final String DECIDED =
            """
            update bulk_case set state = 'DECIDED', decision_id = :decision, settled_at = :now where bulk_id = :id and case_id = :case
            """;

    private static final String REFUSED =
            """
            update bulk_case set state = 'REFUSED', refusal = cast(cast(:refusal as text) as jsonb), settled_at = :now
            where bulk_id = :id and case_id = :case
            """;

    private static final String FAILED =
            """
            update bulk_case set
                attempts = attempts + 1,
                state = case when attempts + 1 >= :most then 'REFUSED' else state end,
                refusal = case when attempts + 1 >= :most then cast(cast(:refusal as text) as jsonb) end,
                settled_at = case when attempts + 1 >= :most then cast(cast(:now as text) as timestamptz) end
            where bulk_id = :id and case_id = :case and state = 'WAITING'
            """;

    /// The same post, listing or account; the same content, word by word; the same author.
    private static final String LINKED =
            """
            select c.case_id from review_case r, review_case c
            where r.case_id = :root and c.case_id = :case and c.region = r.region
              and c.case_key -> 'subject' ->> 'client' = r.case_key -> 'subject' ->> 'client'
              and (c.subject_key = r.subject_key or c.contents && r.contents or c.owner_id = r.owner_id)
            """;

    private static final String VIEW =
            """
            select cast(jsonb_build_object(
                'bulkId', b.id, 'linkedTo', b.linked_to, 'outcome', b.judgement ->> 'outcome', 'clause', b.judgement -> 'clause' ->> 'clause',
                'askedAt', b.asked_at,
                'waiting', (select count(*) from bulk_case c where c.bulk_id = b.id and c.state = 'WAITING'),
                'decided', (select count(*) from bulk_case c where c.bulk_id = b.id and c.state = 'DECIDED'),
                'refused', (select count(*) from bulk_case c where c.bulk_id = b.id and c.state = 'REFUSED'),
                'cases', (
                    select jsonb_agg(jsonb_build_object(
                        'caseId', c.case_id, 'state', c.state, 'decisionId', c.decision_id, 'refusal', c.refusal, 'settledAt', c.settled_at)
                        order by c.position)
                    from bulk_case c where c.bulk_id = b.id)) as text)
            from bulk b where b.id = :id and b.person = :person and b.region = any(cast(:regions as text[]))
            """;

    /// What somebody asked for.
    record Asked(
            String id,
            String region,
            String person,
            String role,
            @Nullable String vendor,
            Reach reach,
            Judgement judgement,
            String linkedTo,
            Instant askedAt,
            @Nullable String key,
            String fingerprint) {}

    /// One that was asked for under a key.
    record Known(String id, String fingerprint) {}

    /// A case whose turn it is, locked within its judgement.
    record Turn(
            String id,
            String caseId,
            String linkedTo,
            String region,
            String person,
            String role,
            @Nullable String vendor,
            Reach reach,
            Judgement judgement) {

        Authority authority() {
            return new Authority(new ReviewerId(person), role, vendor, reach);
        }
    }

    /// Writes one down; false where another request of this person under this key was faster.
    Uni<Boolean> add(Asked asked, List<String> cases, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("row", Rows.write(asked))
                .executeUpdate()
                .chain(added ->
                        added == 0
                                ? Uni.createFrom().item(false)
                                : session.createNativeQuery(ADD_CASES)
                                        .setParameter("id", asked.id())
                                        .setParameter("region", asked.region())
                                        .setParameter("cases", cases.toArray(String[]::new))
                                        .executeUpdate()
                                        .replaceWith(true));
    }

    Uni<@Nullable Known> known(ReviewerId person, String key, Mutiny.Session session) {
        return session.createNativeQuery(KNOWN, String.class)
                .setParameter("person", person.value())
                .setParameter("key", key)
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Known.class));
    }

    /// The next case; null where none waits that nobody else is at.
    Uni<@Nullable Turn> next(Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(NEXT, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Turn.class));
    }

    /// Whether the case is linked to the one that was named.
    Uni<Boolean> isLinked(Turn turn, Mutiny.Session session) {
        return session.createNativeQuery(LINKED, String.class)
                .setParameter("root", turn.linkedTo())
                .setParameter("case", turn.caseId())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    Uni<Void> decided(Turn turn, DecisionId decision, Instant now, Mutiny.Session session) {
        return of(turn, DECIDED, session)
                .setParameter("decision", decision.value())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> refused(Turn turn, Refusal refusal, Instant now, Mutiny.Session session) {
        return of(turn, REFUSED, session)
                .setParameter("refusal", Rows.write(viewOf(refusal)))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Its turn failed; after so many times it is refused.
    Uni<Void> failed(Turn turn, int most, Instant now, Mutiny.Session session) {
        return of(turn, FAILED, session)
                .setParameter("most", most)
                .setParameter(
                        "refusal",
                        Rows.write(
                                new BulkView.Refused(
                                        "caseId",
                                        "decidable",
                                        "a case that can be decided: this one failed each time")))
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Mutiny.MutationQuery of(Turn turn, String statement, Mutiny.Session session) {
        return session.createNativeQuery(statement)
                .setParameter("id", turn.id())
                .setParameter("case", turn.caseId());
    }

    private static BulkView.Refused viewOf(Refusal refusal) {
        return new BulkView.Refused(refusal.field(), refusal.rule(), refusal.expected());
    }

    /// This person's own; null where there is none.
    Uni<@Nullable BulkView> view(
            String id, ReviewerId person, Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(VIEW, String.class)
                .setParameter("id", id)
                .setParameter("person", person.value())
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), BulkView.class));
    }
}

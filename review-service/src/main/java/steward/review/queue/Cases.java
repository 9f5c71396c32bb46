package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.review.policy.Policy;

/// The cases of this cell's regions. Whoever means to change a case locks it first; claims are locked after their case, never before.
@ApplicationScoped
public class Cases {

    private static final PreparedSql LOCK =
            PreparedSql.of(
                    """
                    select cast(to_jsonb(c) as text) from review_case c
                    where c.case_id = any(cast(:ids as text[])) and c.region = any(cast(:regions as text[]))
                    order by c.case_id
                    for update
                    """);

    private static final PreparedSql FIND =
            PreparedSql.of(
                    """
                    select cast(to_jsonb(c) as text) from review_case c
                    where c.case_id = :id and c.region = any(cast(:regions as text[]))
                    """);

    private static final String LANES =
            """
            insert into lane (region, market, language, languages, clearances, category_group, client, product)
            select distinct r.region, r.market, r.lane_language, r.lane_languages, r.clearances, r.lane_group, r.lane_client, r.lane_product
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                region text, market text, lane_language text, lane_languages text[], clearances text[], lane_group text, lane_client text,
                lane_product text)
            where not exists (
                select 1 from lane l
                where (l.region, l.market, l.language, l.languages, l.clearances, l.category_group, l.client, l.product)
                    = (r.region, r.market, r.lane_language, r.lane_languages, r.clearances, r.lane_group, r.lane_client, r.lane_product))
            order by 1, 2, 3, 4, 5, 6, 7, 8
            on conflict do nothing
            """;

    private static final String STORE =
            """
            insert into review_case (
                case_id, region, lane, state, parked_because, claim_id, claimed_by, fencing_token, lease_until, standing_decision, standing_outcome,
                case_key, subject_key, subject_id, market, language, category, severity, clearances, rank_at, deadline, assessment, confirmation, owner_id,
                automated_detection, received_at, seen_sequence, reports, contents, categories, told, decisions, traceparent)
            select
                r.case_id, r.region, l.id, r.state, r.parked_because, r.claim_id, r.claimed_by, r.fencing_token, r.lease_until, r.standing_decision,
                r.standing_outcome, r.case_key, r.subject_key, r.subject_id, r.market, r.language, r.category, r.severity, r.clearances, r.rank_at, r.deadline,
                r.assessment, r.confirmation, r.owner_id, r.automated_detection, r.received_at, r.seen_sequence, r.reports, r.contents,
                r.categories, r.told, r.decisions, r.traceparent
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                case_id text, region text, state text, parked_because text, claim_id text, claimed_by text, fencing_token text, lease_until timestamptz,
                standing_decision text, standing_outcome text, case_key jsonb, subject_key text, subject_id text, market text, language text, category text,
                severity text, clearances text[], rank_at timestamptz, deadline timestamptz, assessment jsonb, confirmation jsonb, owner_id text,
                automated_detection boolean, received_at timestamptz, seen_sequence bigint, reports bigint, contents text[], categories text[],
                told bigint, decisions int, traceparent text, lane_language text, lane_languages text[], lane_group text,
                lane_client text, lane_product text)
            join lane l on (l.region, l.market, l.language, l.languages, l.clearances, l.category_group, l.client, l.product)
                = (r.region, r.market, r.lane_language, r.lane_languages, r.clearances, r.lane_group, r.lane_client, r.lane_product)
            on conflict (case_id) do update set
                lane = excluded.lane, state = excluded.state, parked_because = excluded.parked_because, claim_id = excluded.claim_id,
                claimed_by = excluded.claimed_by, fencing_token = excluded.fencing_token, lease_until = excluded.lease_until,
                standing_decision = excluded.standing_decision, standing_outcome = excluded.standing_outcome, category = excluded.category,
                severity = excluded.severity, clearances = excluded.clearances, rank_at = excluded.rank_at, deadline = excluded.deadline,
                assessment = excluded.assessment, confirmation = excluded.confirmation, received_at = excluded.received_at,
                seen_sequence = excluded.seen_sequence,
                reports = excluded.reports, contents = excluded.contents, categories = excluded.categories, told = excluded.told,
                decisions = excluded.decisions,
                step = case when review_case.state in ('DECIDED', 'NEEDS_INFO') and excluded.state <> review_case.state then 0 else review_case.step end,
                waits_since = case when review_case.state in ('DECIDED', 'NEEDS_INFO') and excluded.state <> review_case.state then now() else review_case.waits_since end
            """;

    /// The cases among these that the regions own, locked until the transaction ends, in an order that all follow.
    public Uni<Map<CaseId, ReviewCase>> lock(
            Collection<CaseId> ids, Collection<String> regions, Mutiny.Session session) {
        return LOCK.in(session)
                .setParameter("ids", ids.stream().map(CaseId::value).toArray(String[]::new))
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(Cases::byId);
    }

    /// One case, locked; null where these regions do not own it.
    public Uni<@Nullable ReviewCase> lockOne(
            CaseId id, Collection<String> regions, Mutiny.Session session) {
        return lock(List.of(id), regions, session).map(found -> found.get(id));
    }

    /// One case as it stands; null where these regions do not own it.
    public Uni<@Nullable ReviewCase> find(
            CaseId id, Collection<String> regions, Mutiny.Session session) {
        return FIND.in(session)
                .setParameter("id", id.value())
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found -> byId(found).get(id));
    }

    /// A case from its row as a document: `to_jsonb(review_case)`.
    public static ReviewCase read(String row) {
        return Rows.read(row, CaseRow.class).toCase();
    }

    /// Writes new and locked cases with two statements, however many they are.
    public Uni<Void> store(Collection<ReviewCase> cases, Policy policy, Mutiny.Session session) {
        if (cases.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = Rows.write(cases.stream().map(stored -> rowOf(stored, policy)).toList());
        return session.createNativeQuery(LANES)
                .setParameter("rows", rows)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery(STORE).setParameter("rows", rows).executeUpdate())
                .invoke(written -> requireAll(written, cases.size()))
                .replaceWithVoid();
    }

    private static CaseRow rowOf(ReviewCase stored, Policy policy) {
        return CaseRow.of(stored, stored.lane(policy.languagesOf(stored.key().market())));
    }

    private static void requireAll(int written, int asked) {
        if (written != asked) {
            throw new IllegalStateException(
                    "%d of %d cases were written".formatted(written, asked));
        }
    }

    private static Map<CaseId, ReviewCase> byId(List<String> rows) {
        return Rows.readAll(rows, CaseRow.class).stream()
                .map(CaseRow::toCase)
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
    }
}

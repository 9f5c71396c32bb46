package steward.escalation.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.escalation.team.Reach;
import steward.messaging.Rows;

/// The rows of escalations. Whoever means to change one locks it first; the version written must follow the version read.
@ApplicationScoped
public class Escalations {

    private static final String LOCK =
            "select cast(to_jsonb(e) as text) from escalation e where %s for update";

    private static final String ONE = LOCK.formatted("e.id = :id");

    private static final String ONE_OF_TEAM = LOCK.formatted("e.id = :id and e.team = :team");

    private static final String OPEN_OF_CASE =
            LOCK.formatted("e.case_id = :caseId and e.state <> 'DECIDED'");

    private static final String ASKED_BEFORE =
            """
            select cast(to_jsonb(e) as text) from escalation e
            where e.case_id = :caseId and e.asked_at <= cast(cast(:at as text) as timestamptz)
            order by e.asked_at desc, e.id limit 1
            for update
            """;

    private static final String OVERDUE =
            """
            select cast(to_jsonb(e) as text) from escalation e
            where (e.state = 'OPEN' and e.acknowledge_breached_at is null
                   and e.acknowledge_by <= cast(cast(:now as text) as timestamptz))
               or (e.state <> 'DECIDED' and e.resolve_breached_at is null
                   and e.resolve_by <= cast(cast(:now as text) as timestamptz))
            order by e.id limit :most
            for update skip locked
            """;

    private static final String PAGE =
            """
            select cast(to_jsonb(e) as text) from escalation e
            where %s and (cast(:state as text) = '' or e.state = :state)
              and (e.resolve_by, e.id) > (cast(cast(:due as text) as timestamptz), cast(:id as text))
            order by e.resolve_by, e.id limit :most
            """
                    .formatted(Reach.CONDITION);

    private static final String FIND =
            "select cast(to_jsonb(e) as text) from escalation e where e.id = :id and "
                    + Reach.CONDITION;

    private static final String ADD =
            """
            insert into escalation
            select (jsonb_populate_record(cast(null as escalation), cast(cast(:row as text) as jsonb))).*
            """;

    private static final String CHANGE =
            """
            update escalation e set
                confidentiality = r.confidentiality, category = r.category, severity = r.severity, assessment = r.assessment,
                acknowledge_by = r.acknowledge_by, acknowledge_breached_at = r.acknowledge_breached_at, resolve_by = r.resolve_by,
                resolve_breached_at = r.resolve_breached_at, state = r.state, specialist = r.specialist, waiting_on = r.waiting_on,
                outcome = r.outcome, clause = r.clause, actions = r.actions, decider = r.decider, decided_at = r.decided_at,
                decision_id = r.decision_id, reports = r.reports, case_sequence = r.case_sequence, told = r.told, version = r.version
            from jsonb_populate_record(cast(null as escalation), cast(cast(:row as text) as jsonb)) r
            where e.id = r.id and e.version = r.version - 1
            """;

    private static final String TELL_ONE_MORE =
            """
            update escalation e set told = e.told + 1 where e.id = :id returning cast(to_jsonb(e) as text)
            """;

    /// Where a page of the list begins.
    ///
    /// @param due of the last row before it, `-infinity` for the first page
    public record After(String due, String id) {
        public static final After NOTHING = new After("-infinity", "");
    }

    /// The escalation, locked; null where there is none.
    public Uni<@Nullable Escalation> lock(EscalationId id, Mutiny.Session session) {
        return first(session.createNativeQuery(ONE, String.class).setParameter("id", id.value()));
    }

    /// The escalation, locked; null where the team has none such.
    public Uni<@Nullable Escalation> lockOf(String team, EscalationId id, Mutiny.Session session) {
        return first(
                session.createNativeQuery(ONE_OF_TEAM, String.class)
                        .setParameter("id", id.value())
                        .setParameter("team", team));
    }

    /// The case's open escalation, locked; null where none is open.
    public Uni<@Nullable Escalation> lockOpenOf(CaseId id, Mutiny.Session session) {
        return first(
                session.createNativeQuery(OPEN_OF_CASE, String.class)
                        .setParameter("caseId", id.value()));
    }

    /// The case's newest escalation that was asked by then, locked; null where there is none.
    public Uni<@Nullable Escalation> lockAskedBy(Instant at, CaseId id, Mutiny.Session session) {
        return first(
                session.createNativeQuery(ASKED_BEFORE, String.class)
                        .setParameter("caseId", id.value())
                        .setParameter("at", at.toString()));
    }

    /// Some escalations with a clock that ran out and was not told, locked; those that others are changing are left to the next look.
    public Uni<List<Escalation>> lockOverdue(Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(OVERDUE, String.class)
                .setParameter("now", now.toString())
                .setParameter("most", most)
                .getResultList()
                .map(Escalations::all);
    }

    /// The escalation, if it is in reach; null where it is not.
    public Uni<@Nullable Escalation> find(EscalationId id, Reach reach, Mutiny.Session session) {
        return first(
                bound(session.createNativeQuery(FIND, String.class), reach)
                        .setParameter("id", id.value()));
    }

    /// A page of those in reach, what is due first comes first.
    ///
    /// @param state null for all
    public Uni<List<Escalation>> page(
            Reach reach,
            EscalationState.@Nullable Name state,
            After after,
            int most,
            Mutiny.Session session) {
        return bound(session.createNativeQuery(PAGE, String.class), reach)
                .setParameter("state", state == null ? "" : state.name())
                .setParameter("due", after.due())
                .setParameter("id", after.id())
                .setParameter("most", most)
                .getResultList()
                .map(Escalations::all);
    }

    /// The escalation, locked, with the next place in the order of its events, for what is told of it and does not change it.
    public Uni<Escalation> tellOneMore(EscalationId id, Mutiny.Session session) {
        return session.createNativeQuery(TELL_ONE_MORE, String.class)
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> all(rows).getFirst());
    }

    Uni<Void> add(Escalation opened, Mutiny.Session session) {
        return write(ADD, opened, session);
    }

    Uni<Void> change(Escalation changed, Mutiny.Session session) {
        return write(CHANGE, changed, session);
    }

    private static Uni<Void> write(String statement, Escalation row, Mutiny.Session session) {
        return session.createNativeQuery(statement)
                .setParameter("row", Rows.write(EscalationRow.of(row)))
                .executeUpdate()
                .invoke(written -> {
                    if (written != 1) {
                        throw new IllegalStateException(
                                "an escalation changed while it was locked");
                    }
                })
                .replaceWithVoid();
    }

    private static Mutiny.SelectionQuery<String> bound(
            Mutiny.SelectionQuery<String> query, Reach reach) {
        return query.setParameter("team", reach.team())
                .setParameter("reads", reach.readsOthers())
                .setParameter("everyRegion", reach.regions().everything())
                .setParameter("regions", reach.regions().names().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new));
    }

    private static Uni<@Nullable Escalation> first(Mutiny.SelectionQuery<String> query) {
        return query.getResultList().map(rows -> rows.isEmpty() ? null : all(rows).getFirst());
    }

    private static List<Escalation> all(List<String> rows) {
        return Rows.readAll(rows, EscalationRow.class).stream()
                .map(EscalationRow::toEscalation)
                .toList();
    }
}

package steward.review.caseview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.queue.Reach;

/// Finds cases within somebody's scope, and never says what is in them.
@ApplicationScoped
class FindCases {

    private final Transactions transactions;
    private final AuditLog audit;
    private final CellConfig cell;

    FindCases(Transactions transactions, AuditLog audit, CellConfig cell) {
        this.transactions = transactions;
        this.audit = audit;
        this.cell = cell;
    }

    /// Newest first.
    Uni<List<FoundCase>> find(CaseSearch search, Caller caller) {
        Matter matter =
                Matter.of("case-search", "by-" + search.by().name().toLowerCase(Locale.ROOT));
        return transactions.in(session ->
                audit.note(
                                AuditNote.look(
                                        Actor.of(caller, Roles.LEAD, Roles.AUDITOR),
                                        "search-cases",
                                        matter),
                                session)
                        .chain(() -> find(search, Reach.of(caller, cell.regions()), session)));
    }

    private static Uni<List<FoundCase>> find(
            CaseSearch search, Reach reach, Mutiny.Session session) {
        return session.createNativeQuery(statement(search.by()), String.class)
                .setParameter("value", search.value())
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("everyClearance", reach.clearances().everything())
                .setParameter("clearances", reach.clearances().names().toArray(String[]::new))
                .setParameter("after", search.after())
                .setParameter("limit", search.limit())
                .getResultList()
                .map(found -> Rows.readAll(found, FoundCase.class));
    }

    private static String statement(CaseSearch.By by) {
        return """
        select cast(jsonb_build_object(
            'caseId', c.case_id, 'region', c.region, 'market', c.market, 'language', c.language, 'product', c.case_key -> 'subject' ->> 'product',
            'subjectType', c.case_key -> 'subject' ->> 'type', 'subjectId', c.subject_id, 'author', c.owner_id, 'family', c.case_key ->> 'family',
            'category', c.category, 'severity', c.severity, 'state', c.state, 'outcome', c.standing_outcome, 'receivedAt', c.received_at,
            'deadline', c.deadline, 'reports', c.reports) as text)
        from review_case c
        where %s
          and c.region = any(cast(:regions as text[]))
          and (:everyMarket or c.market = any(cast(:markets as text[])))
          and (:everyClearance or c.clearances <@ cast(:clearances as text[]))
          and (cast(:after as text) is null or (c.received_at, c.case_id)
                < (select l.received_at, l.case_id from review_case l where l.case_id = cast(:after as text)))
        order by c.received_at desc, c.case_id desc
        limit :limit
        """
                .formatted(by.condition());
    }
}

package steward.review.doublereview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.doublereview.Agreement.Cell;
import steward.review.doublereview.AgreementView.By;
import steward.review.doublereview.AgreementView.Figures;
import steward.review.doublereview.AgreementView.Group;
import steward.review.queue.Reach;

/// Measures how far readers agree, from what they found: of a region and the markets of who asks. Every look is audited.
@ApplicationScoped
class MeasureAgreement {

    private static final int MOST_CELLS = 50_000;

    private static final String READ_TWICE =
            """
            from double_review r
            where r.region = :region and r.second_at >= :from and r.second_at < :until
              and (:everyMarket or r.market = any(cast(:markets as text[])))
            """;

    private static final String BY_QUEUE =
            """
            select cast(jsonb_build_object(
                'market', r.market, 'category', r.category, 'first', r.first_verdict, 'second', r.second_verdict, 'pairs', count(*)) as text)
            %s
            group by r.market, r.category, r.first_verdict, r.second_verdict
            order by r.market, r.category, r.first_verdict, r.second_verdict
            limit :most
            """
                    .formatted(READ_TWICE);

    private static final String BY_PERSON =
            """
            select cast(jsonb_build_object('person', p.person, 'first', p.own, 'second', p.other, 'pairs', count(*)) as text)
            from (
                select r.first_reader as person, r.first_verdict as own, r.second_verdict as other
                %s
                union all
                select r.second_reader, r.second_verdict, r.first_verdict
                %s) p
            group by p.person, p.own, p.other
            order by p.person, p.own, p.other
            limit :most
            """
                    .formatted(READ_TWICE, READ_TWICE);

    private final Transactions transactions;
    private final AuditLog audit;

    MeasureAgreement(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// What is asked for.
    record Asked(String region, Instant from, Instant until, By by) {}

    /// A cell, and whose it is.
    private record Counted(
            @Nullable String market,
            @Nullable String category,
            @Nullable String person,
            String first,
            String second,
            long pairs) {

        Cell cell() {
            return new Cell(first, second, pairs);
        }

        /// Without figures: what a group goes by.
        Whose whose() {
            return new Whose(market, category, person);
        }
    }

    private record Whose(
            @Nullable String market, @Nullable String category, @Nullable String person) {}

    Uni<AgreementView> of(Asked asked, Reach reach, Actor by) {
        return transactions.in(session ->
                counted(BY_QUEUE, asked, reach, session)
                        .chain(pairs ->
                                asked.by() == By.PERSON
                                        ? counted(BY_PERSON, asked, reach, session)
                                                .map(people -> view(asked, pairs, people))
                                        : Uni.createFrom().item(view(asked, pairs, pairs)))
                        .call(() ->
                                audit.note(
                                        AuditNote.look(
                                                        by,
                                                        "look-at-agreement",
                                                        Matter.of(
                                                                        "double-review-agreement",
                                                                        asked.region())
                                                                .in(asked.region()))
                                                .endingIn(asked.by().name()),
                                        session)));
    }

    private static Uni<List<Counted>> counted(
            String statement, Asked asked, Reach reach, Mutiny.Session session) {
        return session.createNativeQuery(statement, String.class)
                .setParameter("region", asked.region())
                .setParameter("from", asked.from())
                .setParameter("until", asked.until())
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("most", MOST_CELLS)
                .getResultList()
                .map(found -> Rows.readAll(found, Counted.class));
    }

    private static AgreementView view(Asked asked, List<Counted> pairs, List<Counted> grouped) {
        List<Cell> all = pairs.stream().map(Counted::cell).toList();
        List<Optional<Group>> groups = asked.by() == By.CLAUSE ? ofClauses(all) : ofGroups(grouped);
        List<Group> shown = groups.stream().flatMap(Optional::stream).toList();
        return new AgreementView(
                asked.region(),
                asked.from(),
                asked.until(),
                asked.by(),
                all.isEmpty() ? null : Figures.of(Agreement.of(all)),
                shown,
                groups.size() - shown.size());
    }

    /// Empty for each of which nothing is said.
    private static List<Optional<Group>> ofClauses(List<Cell> all) {
        return Agreement.byClause(all).stream()
                .map(one ->
                        Optional.ofNullable(Figures.of(one.agreement()))
                                .filter(_ -> one.named() >= Agreement.LEAST)
                                .map(figures ->
                                        new Group(
                                                null,
                                                null,
                                                one.clause(),
                                                null,
                                                one.named(),
                                                figures)))
                .toList();
    }

    private static List<Optional<Group>> ofGroups(List<Counted> counted) {
        Map<Whose, List<Cell>> cells = new LinkedHashMap<>();
        for (Counted one : counted) {
            cells.computeIfAbsent(one.whose(), _ -> new ArrayList<>()).add(one.cell());
        }
        return cells.entrySet().stream()
                .map(entry -> group(entry.getKey(), Agreement.of(entry.getValue())))
                .toList();
    }

    private static Optional<Group> group(Whose whose, Agreement measured) {
        return Optional.ofNullable(Figures.of(measured))
                .map(figures ->
                        new Group(
                                whose.market(),
                                whose.category(),
                                null,
                                whose.person(),
                                null,
                                figures));
    }
}

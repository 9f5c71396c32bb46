package steward.review.doublereview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// Sets how much of a region is read twice, and says it. What counted before stays written down.
@ApplicationScoped
class SetRates {

    private static final String LATEST =
            """
            select cast(jsonb_build_object(
                'region', r.region, 'revision', r.revision, 'rates', r.rates, 'setBy', r.set_by, 'setAt', r.set_at) as text)
            from double_review_rates r where r.region = :region
            order by r.revision desc limit 1
            """;

    /// Whoever did not see the latest revision adds nothing.
    private static final String ADD =
            """
            insert into double_review_rates (region, revision, rates, set_by, set_at)
            select :region, :next, cast(cast(:rates as text) as jsonb), :person, cast(cast(:now as text) as timestamptz)
            where coalesce((select max(r.revision) from double_review_rates r where r.region = :region), 0) = :next - 1
            on conflict do nothing
            """;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    SetRates(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<RatesView> of(String region, Actor by) {
        return transactions.in(session ->
                session.createNativeQuery(LATEST, String.class)
                        .setParameter("region", region)
                        .getResultList()
                        .map(found ->
                                found.isEmpty()
                                        ? RatesView.none(region)
                                        : Rows.read(found.getFirst(), RatesView.class))
                        .call(() ->
                                audit.note(
                                        AuditNote.look(
                                                by, "look-at-double-review-rates", matter(region)),
                                        session)));
    }

    /// Empty where somebody set others since.
    ///
    /// @param revision that these take the place of
    Uni<Optional<RatesView>> set(
            String region, int revision, Rates rates, String person, Actor by) {
        Instant now = clock.instant();
        RatesView next = new RatesView(region, revision + 1, rates, person, now);
        return transactions.in(session ->
                add(next, person, session)
                        .chain(added ->
                                added == 0
                                        ? Uni.createFrom().item(Optional.empty())
                                        : audit.note(
                                                        AuditNote.write(
                                                                by,
                                                                "set-double-review-rates",
                                                                matter(region)),
                                                        session)
                                                .replaceWith(Optional.of(next))));
    }

    private Uni<Integer> add(RatesView next, String person, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("region", next.region())
                .setParameter("next", next.revision())
                .setParameter("rates", Rows.write(next.rates()))
                .setParameter("person", person)
                .setParameter("now", String.valueOf(next.setAt()))
                .executeUpdate();
    }

    private static Matter matter(String region) {
        return Matter.of("double-review-rates", region).in(region);
    }
}

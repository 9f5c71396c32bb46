package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.exposure.Measure;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// What people chose to be shown how. Whoever leads them does not see it.
@ApplicationScoped
class ChooseDisplay {

    private static final String CHOSEN =
            """
            select cast(jsonb_build_object('harms', w.display) as text) from wellbeing w where w.person = :person
            """;

    private static final String CHOOSE =
            """
            insert into wellbeing (person, display) values (:person, cast(cast(:display as text) as jsonb))
            on conflict (person) do update set display = excluded.display
            """;

    private record Chosen(Map<String, Set<Measure>> harms) {}

    private final Transactions transactions;
    private final AuditLog audit;

    ChooseDisplay(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// What a person chose, by harm.
    Uni<Map<String, Set<Measure>>> chosen(String person) {
        return transactions.in(session ->
                session.createNativeQuery(CHOSEN, String.class)
                        .setParameter("person", person)
                        .getResultList()
                        .map(found ->
                                found.isEmpty()
                                        ? Map.of()
                                        : Rows.read(found.getFirst(), Chosen.class).harms()));
    }

    /// The whole of it, from the next look at a case on.
    Uni<Void> choose(String person, Map<String, Set<Measure>> harms, Actor by) {
        return transactions.in(session ->
                write(person, harms, session)
                        .chain(() ->
                                audit.note(
                                        AuditNote.write(
                                                by, "choose-display", Matter.of("person", person)),
                                        session)));
    }

    private static Uni<Integer> write(
            String person, Map<String, Set<Measure>> harms, Mutiny.Session session) {
        return session.createNativeQuery(CHOOSE)
                .setParameter("person", person)
                .setParameter("display", Rows.write(harms))
                .executeUpdate();
    }
}

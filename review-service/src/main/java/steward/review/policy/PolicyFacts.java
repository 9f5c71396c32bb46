package steward.review.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;

/// The parts and releases that this cell knows. A name stands for one content for good, so what is known already is left as it is.
@ApplicationScoped
public class PolicyFacts {

    private static final int MOST = 10_000;

    private static final String ADD =
            """
            insert into policy_part (name, type, fact)
            select p.name, p.type, p.fact
            from unnest(cast(:names as text[]), cast(:types as text[]), cast(:facts as text[])) as p(name, type, fact)
            order by p.name
            on conflict (name) do nothing
            """;

    /// The name of a part, or of a release as a part of its own.
    public static PartVersion nameOf(PolicyFact fact) {
        return PolicyParts.versionOf(fact);
    }

    /// Adds what is new; answers how many that were.
    public Uni<Integer> add(Collection<? extends PolicyFact> facts, Mutiny.Session session) {
        List<PolicyPartRow> rows = facts.stream().map(PolicyPartRow::of).toList();
        return session.createNativeQuery(ADD)
                .setParameter("names", rows.stream().map(row -> row.name).toArray(String[]::new))
                .setParameter("types", rows.stream().map(row -> row.type).toArray(String[]::new))
                .setParameter("facts", rows.stream().map(row -> row.fact).toArray(String[]::new))
                .executeUpdate();
    }

    /// Everything that is known, by name.
    public Uni<List<PolicyFact>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from PolicyPartRow order by name", PolicyPartRow.class)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(PolicyPartRow::toFact).toList());
    }
}

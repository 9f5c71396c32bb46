package steward.escalation.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyReleased;
import steward.messaging.Rows;

/// The policy as it was released. Parts and releases are immutable, so that a repeated one changes nothing.
@ApplicationScoped
public class PolicyParts {

    private static final String ADD_PART =
            """
            insert into policy_part (key, kind, document) values (:key, :kind, cast(cast(:document as text) as jsonb))
            on conflict do nothing
            """;

    private static final String ADD_RELEASE =
            """
            insert into policy_release (release, effective_from, parts)
            values (:release, cast(cast(:begins as text) as timestamptz), cast(:parts as text[]))
            on conflict do nothing
            """;

    /// A release counts once all its parts are here.
    private static final String IN_FORCE =
            """
            with in_force as (
                select r.parts from policy_release r
                where r.effective_from <= cast(cast(:now as text) as timestamptz)
                  and not exists (
                      select 1 from unnest(r.parts) as named(key)
                      where not exists (select 1 from policy_part p where p.key = named.key))
                order by r.effective_from desc, r.release desc limit 1)
            select p.kind, cast(p.document as text)
            from in_force f join policy_part p on p.key = any(f.parts)
            where p.kind in ('CATEGORIES', 'CLAUSES', 'CLIENTS')
            order by p.key
            """;

    enum Kind {
        CATEGORIES,
        CLAUSES,
        CLIENTS,
        /// Needed to know that a release is complete.
        OTHER
    }

    /// The policy in force now; empty where none has come in.
    public Uni<Policy> inForce(Instant now, Mutiny.Session session) {
        return session.createNativeQuery(IN_FORCE, Object[].class)
                .setParameter("now", now.toString())
                .getResultList()
                .map(PolicyParts::assembled);
    }

    Uni<Void> add(PartVersion part, Kind kind, String document, Mutiny.Session session) {
        return session.createNativeQuery(ADD_PART)
                .setParameter("key", part.key())
                .setParameter("kind", kind.name())
                .setParameter("document", document)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> add(PolicyReleased released, Mutiny.Session session) {
        return session.createNativeQuery(ADD_RELEASE)
                .setParameter("release", released.release())
                .setParameter("begins", released.effectiveFrom().toString())
                .setParameter(
                        "parts",
                        released.parts().stream().map(PartVersion::key).toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Policy assembled(List<Object[]> parts) {
        List<CategoriesPublished.Category> categories = new ArrayList<>();
        List<ClausesPublished.Clause> clauses = new ArrayList<>();
        ClientSettingsPublished clients = null;
        for (Object[] part : parts) {
            String document = (String) part[1];
            switch (Kind.valueOf((String) part[0])) {
                case CATEGORIES ->
                        categories.addAll(
                                Rows.read(document, CategoriesPublished.class).categories());
                case CLAUSES ->
                        clauses.addAll(Rows.read(document, ClausesPublished.class).clauses());
                case CLIENTS -> clients = Rows.read(document, ClientSettingsPublished.class);
                case OTHER -> {}
            }
        }
        return new Policy(categories, clauses, clients);
    }
}

package steward.review.resolution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;

/// Resolutions whose case is not here yet.
@ApplicationScoped
class WaitingResolutions {

    private static final String KEEP =
            """
            insert into waiting_resolution (escalation_id, case_id, region, resolution, arrived_at)
            values (:escalation, :case, :region, cast(cast(:resolution as text) as jsonb), :now)
            on conflict do nothing
            """;

    private static final String TAKE =
            """
            delete from waiting_resolution where case_id = any(cast(:ids as text[]))
            returning cast(resolution as text)
            """;

    private static final String ARRIVED =
            """
            select w.case_id from waiting_resolution w
            join review_case c on c.case_id = w.case_id
            order by w.arrived_at
            limit 100
            """;

    private final Clock clock;

    WaitingResolutions(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> keep(EscalationResolved resolved, Mutiny.Session session) {
        return session.createNativeQuery(KEEP)
                .setParameter("escalation", resolved.escalationId().value())
                .setParameter("case", resolved.caseId().value())
                .setParameter("region", resolved.region())
                .setParameter("resolution", Rows.write(resolved))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Cases that are here by now.
    Uni<List<CaseId>> arrived(Mutiny.Session session) {
        return session.createNativeQuery(ARRIVED, String.class)
                .getResultList()
                .map(found -> found.stream().map(CaseId::new).toList());
    }

    Uni<List<EscalationResolved>> take(Collection<CaseId> cases, Mutiny.Session session) {
        return session.createNativeQuery(TAKE, String.class)
                .setParameter("ids", cases.stream().map(CaseId::value).toArray(String[]::new))
                .getResultList()
                .map(found -> Rows.readAll(found, EscalationResolved.class));
    }
}

package steward.review.restoration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.decision.DecisionFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;

/// How much the copy has told of cases.
@ApplicationScoped
class StandingCases {

    private static final String KEEP =
            "create temporary table told_before on commit drop as select case_id, told from"
                    + " review_case";

    private static final String TOLD =
            """
            select b.case_id, b.told from told_before b where b.case_id = any(cast(:ids as text[]))
            """;

    /// Notes it for the rest of the transaction, before anything is taken in again.
    Uni<Void> keep(Mutiny.Session session) {
        return session.createNativeQuery(KEEP).executeUpdate().replaceWithVoid();
    }

    Uni<Map<CaseId, Long>> toldOf(List<Event<DecisionFact>> facts, Mutiny.Session session) {
        return session.createNativeQuery(TOLD, Object[].class)
                .setParameter(
                        "ids",
                        facts.stream()
                                .map(event -> event.data().caseId().value())
                                .distinct()
                                .toArray(String[]::new))
                .getResultList()
                .map(rows -> {
                    Map<CaseId, Long> told = new HashMap<>();
                    rows.forEach(row ->
                            told.put(new CaseId((String) row[0]), ((Number) row[1]).longValue()));
                    return told;
                });
    }
}

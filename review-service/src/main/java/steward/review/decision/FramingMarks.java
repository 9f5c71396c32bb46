package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.CaseId;
import steward.messaging.PreparedSql;

/// The marks of those who may have been framed: they follow from decisions, by a trigger, and stand until a person decides the marked case anew.
@ApplicationScoped
class FramingMarks {

    private static final PreparedSql STANDS =
            PreparedSql.of(
                    """
                    select m.case_id from review_case m
                    where m.case_id = :case and (
                        exists (select 1 from standing_framing_mark f where f.subject_key = m.subject_key)
                        or exists (
                            select 1 from standing_framing_mark f
                            where f.client = m.case_key -> 'subject' ->> 'client' and f.account = m.owner_id))
                    """);

    /// Whether one stands for what this case is about, or for its author.
    Uni<Boolean> standOn(CaseId id, Mutiny.Session session) {
        return STANDS.in(session)
                .setParameter("case", id.value())
                .getResultList()
                .map(found -> !found.isEmpty());
    }
}

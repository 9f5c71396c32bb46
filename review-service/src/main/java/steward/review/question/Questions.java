package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.messaging.Rows;
import steward.review.reply.ReportToAnswer;

/// What was asked of whom, and what they answered. Whoever changes one holds its case's lock.
@ApplicationScoped
public class Questions {

    private static final int MOST_REPORTS = 1000;

    private static final String ADD =
            """
            insert into question (id, case_id, region, client, party, recipient_id, asked, asked_by, asked_at, answer_by)
            select :id, :case, :region, :client, :party, :recipient, :asked, :by, :at, :until
            where (select count(*) from question where case_id = :case) < :most
            on conflict do nothing
            """;

    private static final String FIND =
            """
            select cast(jsonb_build_object('id', q.id, 'caseId', q.case_id, 'answer', q.answer, 'open', q.ended_at is null) as text)
            from question q where q.id = :id and q.client = :client and q.region = any(cast(:regions as text[]))
            """;

    private static final String ANSWER =
            """
            update question set answer = :answer, answered_at = :now, ended_at = coalesce(ended_at, :now), ending = coalesce(ending, 'ANSWERED')
            where id = :id
            """;

    private static final String END =
            """
            update question set ended_at = :at, ending = :ending where case_id = any(cast(:ids as text[])) and ended_at is null
            """;

    private static final String DUE =
            """
            select c.case_id from question q join review_case c on c.case_id = q.case_id
            where q.ended_at is null and q.answer_by <= :now and q.region = any(cast(:regions as text[]))
            order by q.answer_by, q.id
            limit :most
            for update of c skip locked
            """;

    private static final String REPORTS =
            """
            select cast(jsonb_build_object(
                'submissionId', r.submission_id, 'kind', r.reporter_kind, 'reporterId', r.reporter_id, 'locale', r.locale) as text)
            from case_report r where r.case_id = :case
            order by r.sequence, r.submission_id
            limit :most
            """;

    /// A question as its answer meets it.
    ///
    /// @param answer null while there is none
    /// @param open whether its case waits for it
    record Asked(String id, CaseId caseId, @Nullable String answer, boolean open) {}

    /// Writes one down; false where this person was asked the same before, or as much was asked about the case as may be.
    Uni<Boolean> add(Question question, int most, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("id", question.id().value())
                .setParameter("case", question.waiting().id().value())
                .setParameter("region", question.waiting().region())
                .setParameter("client", question.waiting().key().subject().client().value())
                .setParameter("party", question.recipient().party().name())
                .setParameter("recipient", question.recipient().id())
                .setParameter("asked", question.asked().id())
                .setParameter("by", question.by().value())
                .setParameter("at", question.askedAt())
                .setParameter("until", question.answerBy())
                .setParameter("most", most)
                .executeUpdate()
                .map(added -> added == 1);
    }

    /// A question of this client's; null where there is none here.
    Uni<@Nullable Asked> find(
            String id, ClientId client, Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("id", id)
                .setParameter("client", client.value())
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Asked.class));
    }

    /// Keeps an answer; a question that waited for it waits no more.
    Uni<Void> answer(Asked asked, String text, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(ANSWER)
                .setParameter("id", asked.id())
                .setParameter("answer", text)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Cases whose time to wait is over, longest first, locked.
    Uni<List<CaseId>> due(
            Collection<String> regions, Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(DUE, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .map(found -> found.stream().map(CaseId::new).toList());
    }

    /// Nobody answered in time.
    Uni<Void> unanswered(Collection<CaseId> cases, Instant at, Mutiny.Session session) {
        return end(cases, "UNANSWERED", at, session);
    }

    /// These cases wait for no answer any more: what came in took them elsewhere.
    public Uni<Void> overtake(Collection<CaseId> cases, Instant at, Mutiny.Session session) {
        return end(cases, "OVERTAKEN", at, session);
    }

    private static Uni<Void> end(
            Collection<CaseId> cases, String ending, Instant at, Mutiny.Session session) {
        return cases.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(END)
                        .setParameter(
                                "ids", cases.stream().map(CaseId::value).toArray(String[]::new))
                        .setParameter("ending", ending)
                        .setParameter("at", at)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// The reports of a case, in order.
    Uni<List<ReportToAnswer>> reportsOf(CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(REPORTS, String.class)
                .setParameter("case", id.value())
                .setParameter("most", MOST_REPORTS)
                .getResultList()
                .map(found -> Rows.readAll(found, ReportToAnswer.class));
    }
}

package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.messaging.Rows;

/// Reports and the contents that they showed, and what ranks a case anew without one.
@ApplicationScoped
class Reports {

    private static final String ADD =
            """
            with arrived as materialized (
                select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                    case_id text, submission_id text, region text, sequence bigint, reporter_kind text, reporter_id text, locale text,
                    minor boolean, category text, note text, received_at timestamptz, content_hash text, subject jsonb, answered_by text)),
            shown as (
                insert into case_content (case_id, hash, region, subject, seen_at)
                select a.case_id, a.content_hash, a.region, a.subject, a.received_at from arrived a
                where a.subject is not null
                on conflict do nothing)
            insert into case_report (
                case_id, submission_id, region, sequence, reporter_kind, reporter_id, locale, minor, category, note, content_hash,
                received_at, answered_by)
            select a.case_id, a.submission_id, a.region, a.sequence, a.reporter_kind, a.reporter_id, a.locale, a.minor, a.category,
                a.note, a.content_hash, a.received_at, a.answered_by
            from arrived a
            on conflict do nothing
            """;

    private static final String ADD_RANK_CHANGES =
            """
            insert into case_rank_change (case_id, sequence, at, because)
            select r.case_id, r.sequence, r.at, r.because
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(case_id text, sequence bigint, at timestamptz, because text)
            on conflict do nothing
            """;

    private static final String ATTACHED =
            """
            select r.submission_id from case_report r
            where r.case_id = any(cast(:cases as text[])) and r.submission_id = any(cast(:ids as text[]))
            """;

    private static final String ANSWERED_BY_RULE =
            """
            select c.case_id from review_case c join decision d on d.id = c.standing_decision
            where c.case_id = any(cast(:cases as text[])) and d.basis ->> 'reply' is not null
            """;

    Uni<Void> add(List<ArrivedRow> rows, Mutiny.Session session) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ADD)
                .setParameter("rows", Rows.write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> addRankChanges(List<RankChangeRow> changes, Mutiny.Session session) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ADD_RANK_CHANGES)
                .setParameter("rows", Rows.write(changes))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Of which of these decided cases a rule's answer to a message that says nothing stands.
    Uni<Set<CaseId>> answeredByRule(Collection<CaseId> cases, Mutiny.Session session) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(ANSWERED_BY_RULE, String.class)
                .setParameter("cases", cases.stream().map(CaseId::value).toArray(String[]::new))
                .getResultList()
                .map(found -> found.stream().map(CaseId::new).collect(Collectors.toSet()));
    }

    /// Which of these submissions are part of one of these cases.
    Uni<Set<SubmissionId>> attached(
            Collection<String> cases, Collection<SubmissionId> asked, Mutiny.Session session) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(ATTACHED, String.class)
                .setParameter("cases", cases.toArray(String[]::new))
                .setParameter("ids", asked.stream().map(SubmissionId::value).toArray(String[]::new))
                .getResultList()
                .map(found -> {
                    Set<SubmissionId> attached = new HashSet<>();
                    found.forEach(id -> attached.add(new SubmissionId(id)));
                    return attached;
                });
    }
}

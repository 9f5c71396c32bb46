package steward.review.caseview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.display.DisplayRules;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.cases.Assessment;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.policy.ActionsPublished.HasDuration;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.Withheld;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.messaging.Telling;
import steward.review.policy.ClauseVersions;
import steward.review.policy.ContentDays;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseMatter;
import steward.review.queue.ReviewCase;

/// Puts together what a person sees of a case.
@ApplicationScoped
public class CaseViews {

    private static final int MOST_REPORTS = 100;
    private static final int MOST_CONTENTS = 20;

    /// While a case is read twice, nothing of its readers is shown to anyone: whoever reads it next must not know that somebody did.
    static final String BLIND =
            "select 1 from double_review b where b.case_id = :id and b.settled_at is null";

    private static final String PARTS =
            """
            select cast(jsonb_build_object(
                'contents', coalesce((
                    select jsonb_agg(c.subject order by c.seen_at, c.hash)
                    from (select * from case_content where case_id = :id order by seen_at desc, hash limit :contents) c), cast('[]' as jsonb)),
                'reports', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'submissionId', r.submission_id, 'kind', r.reporter_kind, 'category', r.category, 'note', r.note, 'minor', r.minor,
                        'receivedAt', r.received_at) order by r.sequence, r.submission_id)
                    from (select * from case_report where case_id = :id order by sequence desc, submission_id limit :reports) r), cast('[]' as jsonb)),
                'timeline', coalesce((
                    select jsonb_agg(jsonb_build_object('at', t.at, 'what', t.what, 'by', t.by, 'detail', t.detail) order by t.at, t.what)
                    from (
                        select k.claimed_at as at, 'CLAIMED' as what, k.reviewer as by, null as detail from claim k
                            where k.case_id = :id and not exists (%1$s and k.reviewer in (b.first_reader, b.second_reader))
                        union all
                        select k.ended_at, 'RELEASED', k.reviewer, k.end_reason from claim k
                            where k.case_id = :id and k.ended_at is not null
                              and not exists (%1$s and k.reviewer in (b.first_reader, b.second_reader))
                        union all
                        select decided_at, case when interim then 'RESTRICTED' else 'DECIDED' end, decider_id, coalesce(outcome, clause)
                            from decision where case_id = :id
                        union all
                        select f.marked_at, 'FRAMING_SUSPECTED', d.decider_id, null
                            from framing_mark f join decision d on d.id = f.decision_id where f.case_id = :id
                        union all
                        select at, 'RANKED_ANEW', null, because from case_rank_change where case_id = :id
                        union all
                        select referred_at, 'REFERRED', referred_by, team from referral where case_id = :id
                        union all
                        select asked_at, 'ASKED', asked_by, asked from question where case_id = :id
                        union all
                        select answered_at, 'ANSWERED', null, asked from question where case_id = :id and answered_at is not null
                        union all
                        select e.settled_at, e.state, null, e.action ->> 'type' from enforcement e
                            join decision d on d.id = e.decision_id and d.case_id = :id where e.settled_at is not null
                        order by 1 desc limit 200) t), cast('[]' as jsonb)),
                'standing', (
                    select jsonb_build_object(
                        'decisionId', d.id, 'outcome', d.outcome, 'clause', d.clause, 'clauseVersion', d.clause_version,
                        'territories', coalesce(d.basis -> 'territories', cast('[]' as jsonb)), 'decidedAt', d.decided_at)
                    from review_case c join decision d on d.id = c.standing_decision where c.case_id = :id),
                'questions', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'questionId', q.id, 'question', q.asked, 'party', q.party, 'askedAt', q.asked_at, 'answerBy', q.answer_by,
                        'endedAt', q.ended_at, 'answer', q.answer, 'answeredAt', q.answered_at) order by q.asked_at, q.id)
                    from question q where q.case_id = :id), cast('[]' as jsonb)),
                'interim', (
                    select jsonb_build_object(
                        'decisionId', i.decision_id, 'clause', d.clause, 'version', d.clause_version, 'rule', d.decider_id,
                        'policyRelease', d.policy_release, 'since', i.taken_at, 'endedAt', i.ended_at, 'endedBy', i.ended_by,
                        'actions', (select coalesce(jsonb_agg(jsonb_build_object('type', e.action ->> 'type', 'state', e.state) order by e.id), cast('[]' as jsonb))
                                    from enforcement e where e.decision_id = i.decision_id))
                    from interim_restriction i join decision d on d.id = i.decision_id where i.case_id = :id),
                'display', (select w.display from wellbeing w where w.person = :person)) as text)
            """
                    .formatted(BLIND);

    private static final PreparedSql VIEW =
            PreparedSql.of("select (" + PARTS + "), (" + ReadSurroundings.AROUND + ")");

    private final PolicyLibrary library;
    private final AuditLog audit;
    private final DisplayRules display;
    private final Clock clock;

    CaseViews(PolicyLibrary library, AuditLog audit, DisplayRules display, Clock clock) {
        this.library = library;
        this.audit = audit;
        this.display = display;
        this.clock = clock;
    }

    /// The case for this person. That it was looked at is written down in the same transaction: where that fails, nothing is shown.
    ///
    /// @param action for the audit log
    public Uni<CaseView> shownTo(
            Actor actor, String action, ReviewCase seen, Mutiny.Session session) {
        return shownTo(actor, action, seen, List.of(), List.of(), session);
    }

    /// The same, written down together with what led to it.
    public Uni<CaseView> shownTo(
            Actor actor,
            String action,
            ReviewCase seen,
            List<AuditNote> notes,
            List<? extends Telling<?>> tellings,
            Mutiny.Session session) {
        List<AuditNote> all = new ArrayList<>(notes);
        all.add(AuditNote.look(actor, action, CaseMatter.of(seen)));
        return audit.noteAll(all, tellings, session)
                .chain(() -> of(seen, Objects.toString(actor.id(), ""), session));
    }

    private Uni<CaseView> of(ReviewCase seen, String person, Mutiny.Session session) {
        return library.inForce(session)
                .chain(policy ->
                        ReadSurroundings.ask(VIEW.in(session), seen)
                                .setParameter("person", person)
                                .setParameter("contents", MOST_CONTENTS)
                                .setParameter("reports", MOST_REPORTS)
                                .getSingleRow()
                                .map(found ->
                                        view(
                                                seen,
                                                Rows.read((String) found[0], CaseParts.class),
                                                Rows.read((String) found[1], Surroundings.class),
                                                policy,
                                                clock.instant())));
    }

    private CaseView view(
            ReviewCase seen, CaseParts parts, Surroundings around, Policy policy, Instant now) {
        int last = parts.contents().size() - 1;
        List<ClausesPublished.Clause> clauses =
                policy
                        .governing(
                                seen.urgency().category(),
                                seen.key().market(),
                                ContentDays.of(
                                        last < 0 ? null : parts.contents().get(last).createdAt(),
                                        seen.opening().receivedAt()))
                        .stream()
                        .map(ClauseVersions.Governing::clause)
                        .toList();
        return new CaseView(
                seen.id().value(),
                seen.region(),
                seen.key().market(),
                seen.opening().language(),
                seen.key().family(),
                seen.urgency().category(),
                seen.urgency().severity(),
                seen.state().name(),
                seen.opening().receivedAt(),
                seen.urgency().deadline(),
                seen.urgency().deadline().isBefore(now),
                last < 0 ? null : parts.contents().get(last),
                last < 0 ? List.of() : parts.contents().subList(0, last),
                seen.seen().reports(),
                parts.reports(),
                reasons(seen.urgency().assessment()),
                policy.release(),
                clauses.stream().map(CaseViews::clause).toList(),
                actions(seen, clauses, policy),
                furtherActions(seen, clauses, policy),
                seen.opening().owner() == null
                        ? List.of()
                        : policy.category(seen.urgency().category()).help(),
                parts.timeline(),
                ContentChanges.among(parts.contents()),
                policy.desk().resourcesFor(seen.key().market(), seen.urgency().category()).stream()
                        .map(CaseViews::place)
                        .toList(),
                around,
                display.of(seen.urgency().category(), parts.display()),
                Withheld.among(
                        parts.contents(),
                        policy.desk().mediaOriginsOf(seen.key().subject().client().value()),
                        seen.urgency().isOfChildren()),
                parts.questions(),
                UserClock.of(seen.urgency().deadline(), parts.questions(), now),
                parts.standing(),
                parts.interim());
    }

    private static CaseView.Reasons reasons(Assessment assessment) {
        return new CaseView.Reasons(
                assessment.contributions().stream().map(Assessment.Contribution::because).toList(),
                assessment.textRisk().risk(),
                assessment.textRisk().topClass(),
                assessment.reports(),
                assessment.distinctSenders(),
                assessment.unknown(),
                assessment.policyRelease(),
                assessment.routing() == null ? List.of() : assessment.routing().because(),
                assessment.flags().stream().map(CaseViews::flagged).toList(),
                assessment.matches().stream().map(CaseViews::matched).toList());
    }

    private static CaseView.Flagged flagged(Assessment.Flag flag) {
        return new CaseView.Flagged(
                flag.kind(), flag.because(), flag.sameAs() == null ? null : flag.sameAs().value());
    }

    private static CaseView.Matched matched(Assessment.Match match) {
        return new CaseView.Matched(
                match.kind(),
                match.list(),
                match.entry(),
                match.revision(),
                match.category(),
                match.confirmed(),
                match.strength(),
                match.distance());
    }

    private static CaseView.Clause clause(ClausesPublished.Clause clause) {
        return new CaseView.Clause(
                clause.id(),
                clause.version(),
                clause.title(),
                clause.text(),
                clause.actions(),
                clause.examples(),
                clause.twoBecause());
    }

    private static CaseView.Place place(ResourcesPublished.Resource resource) {
        return new CaseView.Place(
                resource.name(),
                resource.kind(),
                resource.market(),
                resource.phone(),
                resource.url(),
                resource.languages(),
                resource.verifiedOn());
    }

    /// What every clause of the category allows comes from the category.
    private static List<CaseView.Action> actions(
            ReviewCase seen, List<ClausesPublished.Clause> clauses, Policy policy) {
        return clauses.isEmpty()
                ? List.of()
                : described(
                        new TreeSet<>(policy.category(seen.urgency().category()).actions()),
                        seen,
                        policy);
    }

    private static List<CaseView.Action> furtherActions(
            ReviewCase seen, List<ClausesPublished.Clause> clauses, Policy policy) {
        Set<String> further = new TreeSet<>();
        clauses.forEach(clause -> further.addAll(clause.actions()));
        if (!clauses.isEmpty()) {
            policy.desk()
                    .ownActionsOf(seen.key().subject().client().value())
                    .forEach(own -> further.add(own.type()));
        }
        further.removeAll(policy.category(seen.urgency().category()).actions());
        return described(further, seen, policy);
    }

    /// Account actions only where the account is known.
    private static List<CaseView.Action> described(
            Set<String> types, ReviewCase seen, Policy policy) {
        String client = seen.key().subject().client().value();
        return types.stream()
                .map(type ->
                        policy.desk()
                                .action(type, client)
                                .map(known ->
                                        new CaseView.Action(
                                                type,
                                                known.title(),
                                                known.target(),
                                                known.parameters(),
                                                known.duration()))
                                .orElseGet(() ->
                                        new CaseView.Action(
                                                type,
                                                type,
                                                targetOf(type),
                                                List.of(),
                                                HasDuration.OPTIONAL)))
                .filter(action ->
                        action.target() == Target.CONTENT || seen.opening().owner() != null)
                .toList();
    }

    /// Of what is in no catalogue: action types name what they act on.
    private static Target targetOf(String type) {
        return type.endsWith("_account") ? Target.ACCOUNT : Target.CONTENT;
    }
}

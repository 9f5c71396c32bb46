package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// The proposals, open and settled. Whoever changes one holds its case's lock.
@ApplicationScoped
class Proposals {

    /// What became of a proposal.
    enum Settlement {
        CONFIRMED,
        SENT_BACK
    }

    /// The token is checked in the statement that takes the case from its holder, as for a decision.
    private static final String HAND_ON =
            """
            with ended as (
                update claim set ended_at = :now, end_reason = 'DECIDED'
                where case_id = :case and fencing_token = :token and ended_at is null and lease_until > :now
                returning case_id, fencing_token)
            update review_case c set
                state = 'SECOND_REVIEW', claim_id = null, claimed_by = null, fencing_token = null, lease_until = null
            from ended
            where c.case_id = ended.case_id and c.state = 'CLAIMED' and c.fencing_token = ended.fencing_token
            """;

    /// One that is open still was overtaken: its case went another way meanwhile.
    private static final String OVERTAKE =
            """
            update proposal set settled_at = :now, settlement = 'OVERTAKEN' where case_id = :case and settled_at is null
            """;

    private static final String ADD =
            """
            insert into proposal (id, case_id, region, proposer, fencing_token, judgement, policy_release, proposed_at)
            values (:id, :case, :region, :proposer, :token, cast(cast(:judgement as text) as jsonb), :release, :now)
            """;

    private static final String FIND =
            """
            select cast(jsonb_build_object(
                'id', p.id, 'caseId', p.case_id, 'proposer', p.proposer, 'judgement', p.judgement, 'policyRelease', p.policy_release,
                'proposedAt', p.proposed_at) as text)
            from proposal p where p.case_id = :case and p.settled_at is null
            """;

    private static final String SETTLE =
            """
            update proposal set settled_at = :now, settled_by = :by, settlement = :settlement, note = nullif(cast(:note as text), '')
            where id = :id and settled_at is null
            """;

    private static final String OPEN =
            """
            select cast(jsonb_build_object(
                'caseId', c.case_id, 'region', c.region, 'market', c.market, 'category', c.category, 'severity', c.severity,
                'deadline', c.deadline, 'proposedAt', p.proposed_at) as text)
            from proposal p join review_case c on c.case_id = p.case_id and c.state = 'SECOND_REVIEW'
            where p.settled_at is null and p.proposer <> :person and c.region = any(cast(:regions as text[]))
              and (:everyMarket or c.market = any(cast(:markets as text[])))
              and (:everyClearance or c.clearances <@ cast(:clearances as text[]))
              and (:after = '' or (c.severity, c.case_id) > (
                  select a.severity, a.case_id from review_case a where a.case_id = :after))
            order by c.severity, c.case_id
            limit :limit
            """;

    /// Takes the case from its holder for this proposal; false where the claim with this token is no longer in force.
    Uni<Boolean> open(
            Weighed.Allowed allowed,
            Judgement judgement,
            FencingToken token,
            Mutiny.Session session) {
        Decision made = allowed.made();
        ReviewCase held = made.decidedCase();
        return session.createNativeQuery(HAND_ON)
                .setParameter("case", held.id().value())
                .setParameter("token", token.value())
                .setParameter("now", made.decidedAt())
                .executeUpdate()
                .chain(handed ->
                        handed == 0
                                ? Uni.createFrom().item(false)
                                : overtake(held.id(), made.decidedAt(), session)
                                        .chain(() -> add(allowed, judgement, token, session))
                                        .replaceWith(true));
    }

    private Uni<Void> overtake(CaseId id, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(OVERTAKE)
                .setParameter("case", id.value())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> add(
            Weighed.Allowed allowed,
            Judgement judgement,
            FencingToken token,
            Mutiny.Session session) {
        Decision made = allowed.made();
        return session.createNativeQuery(ADD)
                .setParameter("id", made.id().value())
                .setParameter("case", made.decidedCase().id().value())
                .setParameter("region", made.decidedCase().region())
                .setParameter("proposer", made.decider().id())
                .setParameter("token", token.value())
                .setParameter("judgement", Rows.write(judgement))
                .setParameter("release", allowed.policy().release())
                .setParameter("now", made.decidedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The open one of a case; null where there is none.
    Uni<@Nullable Proposal> openOf(CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("case", id.value())
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Proposal.class));
    }

    /// Ends one.
    ///
    /// @param note for the next to look at the case; empty for none
    Uni<Void> settle(
            Proposal proposal,
            Settlement settlement,
            ReviewerId by,
            String note,
            Instant now,
            Mutiny.Session session) {
        return session.createNativeQuery(SETTLE)
                .setParameter("id", proposal.id().value())
                .setParameter("by", by.value())
                .setParameter("settlement", settlement.name())
                .setParameter("note", note)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Those of others that this person may see, by severity.
    Uni<List<OpenProposalsView.Entry>> openTo(
            ReviewerId person, Reach reach, String after, int limit, Mutiny.Session session) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("person", person.value())
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("everyClearance", reach.clearances().everything())
                .setParameter("clearances", reach.clearances().names().toArray(String[]::new))
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> Rows.readAll(found, OpenProposalsView.Entry.class));
    }
}

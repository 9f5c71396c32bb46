package steward.review.strike;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;

/// The strikes of accounts. Each is given with its decision, in its transaction; at most one counts per case: a later decision
/// that gives one, or that overturns the earlier one, takes that one's back.
@ApplicationScoped
public class Strikes {

    /// The sum of what counts now, 0 for no account; part of a statement that [#ask] completes.
    public static final String SUM =
            """
            select coalesce(sum(s.weight), 0) from strike s
            where s.client = cast(:client as text) and s.account = cast(:account as text) and s.taken_back_at is null
              and (s.expires_at is null or s.expires_at > :now)
            """;

    private static final String GIVE =
            """
            insert into strike (decision_id, case_id, region, client, account, weight, given_at, expires_at)
            select :decision, :case, :region, :client, :account, :weight, :now, cast(nullif(cast(:expires as text), '') as timestamptz)
            """;

    private static final String TAKE_BACK =
            """
            update strike set taken_back_at = :now, taken_back_by = :by
            where case_id = :case and decision_id <> :by and taken_back_at is null
            """;

    private static final String POSTED =
            """
            select cast(jsonb_build_object(
                'at', (select c.subject ->> 'createdAt' from case_content c where c.case_id = :case order by c.seen_at desc, c.hash limit 1)) as text)
            """;

    private static final String LATEST =
            """
            select cast(jsonb_build_object(
                'decisionId', s.decision_id, 'clause', d.clause, 'version', d.clause_version, 'weight', s.weight, 'givenAt', s.given_at,
                'expiresAt', s.expires_at, 'takenBackAt', s.taken_back_at,
                'counts', s.taken_back_at is null and (s.expires_at is null or s.expires_at > :now)) as text)
            from strike s join decision d on d.id = s.decision_id
            where s.client = :client and s.account = :account
            order by s.given_at desc, s.decision_id
            limit 100
            """;

    /// Gives a statement with [#SUM] in it what that asks for.
    public static PreparedSql.Call ask(
            PreparedSql.Call statement, @Nullable Account account, Instant now) {
        return statement
                .setParameter("client", account == null ? null : account.client().value())
                .setParameter("account", account == null ? null : account.owner())
                .setParameter("now", now);
    }

    /// The sum of what counts now.
    public Uni<Integer> sumOf(@Nullable Account account, Instant now, Mutiny.Session session) {
        return account == null
                ? Uni.createFrom().item(0)
                : session.createNativeQuery(SUM, Long.class)
                        .setParameter("client", account.client().value())
                        .setParameter("account", account.owner())
                        .setParameter("now", now)
                        .getSingleResult()
                        .map(Math::toIntExact);
    }

    /// What a decision adds.
    ///
    /// @param at when it was decided
    public record Given(
            DecisionId decision,
            CaseId caseId,
            String region,
            Account account,
            DecisionRecorded.AddedStrike strike,
            Instant at) {}

    /// Writes it down.
    public Uni<Void> give(Given given, Mutiny.Session session) {
        Instant expires = given.strike().expiresAt();
        return session.createNativeQuery(GIVE)
                .setParameter("decision", given.decision().value())
                .setParameter("case", given.caseId().value())
                .setParameter("region", given.region())
                .setParameter("client", given.account().client().value())
                .setParameter("account", given.account().owner())
                .setParameter("weight", given.strike().weight())
                .setParameter("now", given.at())
                .setParameter("expires", expires == null ? "" : expires.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Takes back what earlier decisions on the case added.
    public Uni<Void> takeBack(CaseId caseId, DecisionId by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(TAKE_BACK)
                .setParameter("case", caseId.value())
                .setParameter("by", by.value())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private record Posted(@Nullable Instant at) {}

    /// When the content of a case was posted; empty where the product did not say.
    Uni<Optional<Instant>> postedOf(CaseId caseId, Mutiny.Session session) {
        return session.createNativeQuery(POSTED, String.class)
                .setParameter("case", caseId.value())
                .getSingleResult()
                .map(found -> Optional.ofNullable(Rows.read(found, Posted.class).at()));
    }

    /// The last hundred, the latest first.
    Uni<List<StrikesView.Entry>> latestOf(Account account, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(LATEST, String.class)
                .setParameter("client", account.client().value())
                .setParameter("account", account.owner())
                .setParameter("now", now)
                .getResultList()
                .map(found -> Rows.readAll(found, StrikesView.Entry.class));
    }
}

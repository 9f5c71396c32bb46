package steward.review.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.IdSource;
import steward.contracts.referral.CaseReferred;
import steward.messaging.Rows;

/// Which questions were asked about which case.
@ApplicationScoped
class Referrals {

    private static final String ADD =
            """
            insert into referral (id, case_id, region, reason, team, question, referred_by, referred_at)
            select r.id, r."caseId", r.region, r.reason, r.team, r.question, r."referredBy", r."referredAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                id text, "caseId" text, region text, reason text, team text, question text, "referredBy" text, "referredAt" timestamptz)
            """;

    private record ReferralRow(
            String id,
            String caseId,
            String region,
            CaseReferred.Reason reason,
            String team,
            String question,
            String referredBy,
            Instant referredAt) {}

    Uni<Void> add(List<CaseReferred> facts, IdSource ids, Mutiny.Session session) {
        List<ReferralRow> rows =
                facts.stream()
                        .map(fact ->
                                new ReferralRow(
                                        ids.next().toString(),
                                        fact.caseId().value(),
                                        fact.region(),
                                        fact.reason(),
                                        fact.team(),
                                        fact.question(),
                                        fact.referredBy().id(),
                                        fact.referredAt()))
                        .toList();
        return session.createNativeQuery(ADD)
                .setParameter("rows", Rows.write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }
}

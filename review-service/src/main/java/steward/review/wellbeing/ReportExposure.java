package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.exposure.Seen;
import steward.messaging.Rows;

/// Keeps what a tool says was visible in a claim so far. The claim is live and its case locked by then.
@ApplicationScoped
public class ReportExposure {

    private static final String REPORTED =
            """
            select cast(jsonb_build_object('claimedAt', c.claimed_at,
                'seen', (select s.seen from exposure_report s where s.claim_id = c.id)) as text)
            from claim c where c.id = :claim
            """;

    private static final String KEEP =
            """
            insert into exposure_report (claim_id, seen, reported_at)
            values (:claim, cast(cast(:seen as text) as jsonb), cast(cast(:now as text) as timestamptz))
            on conflict (claim_id) do update set seen = excluded.seen, reported_at = excluded.reported_at
            """;

    private final Clock clock;

    ReportExposure(Clock clock) {
        this.clock = clock;
    }

    private record Reported(Instant claimedAt, @Nullable List<Seen> seen) {}

    /// Answers the totals that count. What is said beyond the time of the claim does not.
    public Uni<List<Seen>> report(String claim, List<Seen> said, Mutiny.Session session) {
        Instant now = clock.instant();
        return session.createNativeQuery(REPORTED, String.class)
                .setParameter("claim", claim)
                .getSingleResult()
                .map(found -> together(Rows.read(found, Reported.class), said, now))
                .call(counted ->
                        session.createNativeQuery(KEEP)
                                .setParameter("claim", claim)
                                .setParameter("seen", Rows.write(counted))
                                .setParameter("now", now.toString())
                                .executeUpdate());
    }

    private static List<Seen> together(Reported before, List<Seen> said, Instant now) {
        List<Seen> known = before.seen() == null ? List.of() : before.seen();
        return Seen.together(
                known, said, Weights.roundedUp(Duration.between(before.claimedAt(), now)));
    }
}

package steward.review.restoration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;

/// Ends every claim that the copy holds live, and what waits for one person: what its holder did since is not here, and others may have held the case meanwhile.
@ApplicationScoped
class LiveClaims {

    private static final String FREE =
            """
            update review_case set state = 'QUEUED', claim_id = null, claimed_by = null, fencing_token = null, lease_until = null
            where state in ('CLAIMED', 'HELD')
            """;

    private static final String END =
            """
            update claim set ended_at = :now, end_reason = 'REVOKED' where ended_at is null
            returning case_id, region, reviewer, id
            """;

    private final Outbox outbox;
    private final Clock clock;

    LiveClaims(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @return how many
    Uni<Long> end(Mutiny.Session session) {
        Instant now = clock.instant();
        return session.createNativeQuery(FREE)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery(END, Object[].class)
                                .setParameter("now", now)
                                .getResultList())
                .chain(rows -> {
                    List<Telling<?>> tellings = new ArrayList<>();
                    for (Object[] row : rows) {
                        tellings.add(released(row, now));
                    }
                    return tellings.isEmpty()
                            ? Uni.createFrom().item(0L)
                            : outbox.tellAll(tellings, session).replaceWith((long) tellings.size());
                });
    }

    private static Telling<CaseReleased> released(Object[] row, Instant now) {
        CaseReleased fact =
                new CaseReleased(
                        new CaseId((String) row[0]),
                        (String) row[1],
                        new ReviewerId((String) row[2]),
                        (String) row[3],
                        CaseReleased.Reason.REVOKED,
                        now);
        return Telling.of(Topics.ACTIVITY, fact.reviewer().value(), fact, 0);
    }
}

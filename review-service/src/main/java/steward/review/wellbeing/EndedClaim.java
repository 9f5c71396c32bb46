package steward.review.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.exposure.Seen;

/// A claim, or a specialist's sitting with an escalation, that is over and not in the ledger yet.
///
/// @param claimId of the claim; of the sitting where it was one
/// @param category and severity of the case as triage last said
/// @param seen what the person's tool said was visible; null where it said nothing
record EndedClaim(
        String claimId,
        String caseId,
        String region,
        String person,
        String category,
        Severity severity,
        Instant claimedAt,
        Instant leaseUntil,
        Instant endedAt,
        @Nullable List<Seen> seen) {

    static EndedClaim of(EscalationContentSeen sitting) {
        return new EndedClaim(
                sitting.sitting(),
                sitting.caseId().value(),
                sitting.region(),
                sitting.by().value(),
                sitting.category(),
                sitting.severity(),
                sitting.openedAt(),
                sitting.leftAt(),
                sitting.leftAt(),
                sitting.measured() ? sitting.seen() : null);
    }

    /// When the person had it no more: a lease that is over is ended a moment later.
    Instant over() {
        return endedAt.isBefore(leaseUntil) ? endedAt : leaseUntil;
    }

    Duration lasted() {
        Duration lasted = Duration.between(claimedAt, over());
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }
}

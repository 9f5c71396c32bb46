package steward.review.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import steward.contracts.exposure.Seen;
import steward.review.wellbeing.Dose.DayLoad;

/// One entry of the ledger: what one claim, or one sitting with an escalation, exposed a person to.
///
/// @param claimId of the claim; of the sitting where it was one
/// @param measured whether it follows from what was visible; else from how long it lasted
/// @param seconds visible, or of all the time
/// @param loadMillis weighed by medium and intensity
/// @param day on which it ended, by the person's calendar
record Exposure(
        String claimId,
        String caseId,
        String person,
        String region,
        String category,
        String harm,
        Intensity intensity,
        boolean measured,
        long seconds,
        long loadMillis,
        String zone,
        LocalDate day,
        Instant startedAt,
        Instant endedAt) {

    static Exposure of(EndedClaim claim, Harms harms, Weights weights, ZoneId zone) {
        Intensity intensity = Intensity.of(claim.severity());
        List<Seen> seen = claim.seen();
        long longest = Weights.roundedUp(claim.lasted());
        return new Exposure(
                claim.claimId(),
                claim.caseId(),
                claim.person(),
                claim.region(),
                claim.category(),
                harms.nameOf(claim.category()),
                intensity,
                seen != null,
                seen == null
                        ? longest
                        : seen.stream().mapToLong(one -> Math.min(one.seconds(), longest)).sum(),
                seen == null
                        ? weights.estimated(intensity, claim.lasted())
                        : weights.measured(seen, intensity, claim.lasted()),
                zone.getId(),
                LocalDate.ofInstant(claim.over(), zone),
                claim.claimedAt(),
                claim.over());
    }

    boolean isHarmful() {
        return !harm.equals(Harms.OTHER);
    }

    DayLoad dayLoad() {
        return new DayLoad(day, harm, loadMillis);
    }
}

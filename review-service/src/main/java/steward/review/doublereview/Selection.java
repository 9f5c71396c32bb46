package steward.review.doublereview;

import java.math.BigDecimal;
import java.util.UUID;
import steward.contracts.id.CaseId;
import steward.contracts.id.Ids;
import steward.review.queue.ClaimId;

/// Whether a judgement is drawn to be read twice. Pure.
///
/// The draw follows from case and claim alone: a request that is sent again draws the same, nobody can try until another comes, and whoever doubts a sample can
/// draw it once more. A higher rate draws all that a lower one would, and more.
public final class Selection {

    private static final String DRAW = "double-review";

    /// Rates have two decimals.
    private static final int OF = 10_000;

    private Selection() {}

    /// Whether this case under this claim is drawn at these rates.
    public static boolean draws(Rates rates, Rates.Judged judged, CaseId drawn, ClaimId claim) {
        BigDecimal percent = rates.highestFor(judged);
        return percent.signum() > 0 && percent.movePointRight(2).intValue() > lot(drawn, claim);
    }

    /// From 0 to 9999, each as likely.
    static int lot(CaseId drawn, ClaimId claim) {
        UUID hash = Ids.derivedFrom(DRAW, drawn.value(), claim.value());
        // the upper 48 bits are the hash's own: no part of them marks the version
        return (int) ((hash.getMostSignificantBits() >>> 16) % OF);
    }
}

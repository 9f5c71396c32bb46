package steward.review.doublereview;

import java.math.BigDecimal;
import java.util.UUID;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.review.queue.ClaimId;

/// Whether a judgement is drawn to be read twice, before or after it is recorded. Pure.
///
/// The draw follows from case and claim, or case and decision, alone: a request that is sent again draws the same, nobody can try until another comes, and whoever doubts a sample can
/// draw it once more. A higher rate draws all that a lower one would, and more.
public final class Selection {

    private static final String DRAW = "double-review";
    private static final String DRAW_AFTERWARDS = "recheck";

    /// Rates have two decimals.
    private static final int OF = 10_000;

    private Selection() {}

    /// Whether this case under this claim is drawn at these rates.
    public static boolean draws(Rates rates, Rates.Judged judged, CaseId drawn, ClaimId claim) {
        return isBelow(rates.highestFor(judged), lot(drawn, claim));
    }

    /// Whether a decision on this case is drawn to be read again afterwards.
    ///
    /// @param atLeast in per cent, whatever the rates say
    public static boolean drawsAfterwards(
            Rates rates, Rates.Judged judged, BigDecimal atLeast, CaseId drawn, DecisionId made) {
        return isBelow(
                rates.highestFor(judged).max(atLeast),
                lot(DRAW_AFTERWARDS, drawn.value(), made.value()));
    }

    private static boolean isBelow(BigDecimal percent, int lot) {
        return percent.signum() > 0 && percent.movePointRight(2).intValue() > lot;
    }

    /// From 0 to 9999, each as likely.
    static int lot(CaseId drawn, ClaimId claim) {
        return lot(DRAW, drawn.value(), claim.value());
    }

    private static int lot(String draw, String drawn, String occasion) {
        UUID hash = Ids.derivedFrom(draw, drawn, occasion);
        // the upper 48 bits are the hash's own: no part of them marks the version
        return (int) ((hash.getMostSignificantBits() >>> 16) % OF);
    }
}

package steward.review.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;

/// What a decider says of a judgement besides.
///
/// @param policyRelease that they have read; null for the one that was in force when they got the case
/// @param confidence in per cent; null where they say none
/// @param duplicateOf the case whose decision answers this one, too
/// @param territories ISO 3166-1 codes of where the actions hold; null for the case's market
public record Particulars(
        @Nullable String policyRelease,
        @Nullable Integer confidence,
        @Nullable CaseId duplicateOf,
        @Nullable Findings findings,
        @Nullable List<String> territories) {

    static final Particulars NONE = new Particulars(null, null, null, null, null);

    public Particulars {
        territories = territories == null ? null : List.copyOf(territories);
    }
}

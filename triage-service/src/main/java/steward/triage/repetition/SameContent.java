package steward.triage.repetition;

import org.jspecify.annotations.Nullable;

/// A decision of content that is like what is reported now, of the same owner, in the same market.
public record SameContent(Nearness nearness, StandingVerdict verdict) {

    /// As many are told.
    static final int MOST = 4;

    static @Nullable SameContent of(Likeness reported, StandingVerdict verdict) {
        Nearness nearness = reported.to(verdict.likeness());
        return nearness == null ? null : new SameContent(nearness, verdict);
    }

    /// In words, without content or identities.
    public String because() {
        var clause = verdict.clause();
        return "content of the same owner, %s, was decided %s%s on %s (case %s)"
                .formatted(
                        nearness.words(),
                        verdict.outcome(),
                        clause == null
                                ? ""
                                : " under %s %s".formatted(clause.clause(), clause.version()),
                        verdict.decidedAt().toString().substring(0, "2026-01-01".length()),
                        verdict.caseId().value());
    }
}

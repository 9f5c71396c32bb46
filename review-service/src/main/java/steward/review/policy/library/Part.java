package steward.review.policy.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.DeskPart;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;
import steward.review.policy.SemanticVersion;

/// One version of one part of the policy, exactly as a release publishes it.
///
/// @param effectiveFrom the first day, in UTC
/// @param effectiveTo the first day on which it is in force no more; null where it is open
record Part(
        PartName name,
        SemanticVersion version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        PolicyFact content) {

    /// A part whose content says its own days, or that begins on the day given.
    ///
    /// @throws IllegalArgumentException for a release, and for what has no name or version of the library
    static Part of(PolicyFact content, LocalDate from) {
        PartVersion named = versionOf(content);
        PartName name =
                PartName.read(named.part())
                        .orElseThrow(() -> new IllegalArgumentException("no part of the library"));
        Clause clause = clauseOf(content);
        if (clause != null) {
            return new Part(
                    name,
                    SemanticVersion.of(named.version()),
                    clause.effectiveFrom(),
                    clause.effectiveTo(),
                    content);
        }
        if (content instanceof OverlayPublished overlay) {
            return new Part(
                    name,
                    SemanticVersion.of(named.version()),
                    overlay.from(),
                    overlay.until(),
                    content);
        }
        LocalDate first = content instanceof QuizPublished quiz ? quiz.from() : from;
        return new Part(name, SemanticVersion.of(named.version()), first, null, content);
    }

    PartVersion published() {
        return new PartVersion(name.text(), version.toString());
    }

    /// Name and version, `clauses/CS-SPAM-1@1.0.0`.
    String key() {
        return published().key();
    }

    /// Whether the days are said by the content itself.
    boolean saysItsDays() {
        return name.kind().keepsItsPast();
    }

    /// The clause, where this is one.
    @Nullable Clause clause() {
        return clauseOf(content);
    }

    private static @Nullable Clause clauseOf(PolicyFact content) {
        return content instanceof ClausesPublished(_, List<Clause> clauses) && clauses.size() == 1
                ? clauses.getFirst()
                : null;
    }

    private static PartVersion versionOf(PolicyFact content) {
        return switch (content) {
            case CategoriesPublished part -> part.part();
            case ClausesPublished part -> part.part();
            case RoutingPublished part -> part.part();
            case TriageWeightsPublished part -> part.part();
            case NoticesPublished part -> part.part();
            case DeskPart part -> part.part();
            case PolicyReleased _ -> throw new IllegalArgumentException("a release is no part");
        };
    }
}

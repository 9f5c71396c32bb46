package steward.review.policy.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.GovernedBy;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.OverlayPublished.ActionsDelta;
import steward.contracts.policy.OverlayPublished.Delta;
import steward.contracts.policy.OverlayPublished.OverlayReason;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.PolicyFamily;

/// Parts for tests: clauses of one sentence, overlays, notices.
public final class PartFixtures {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private PartFixtures() {}

    public static Clause clause(
            String id,
            String version,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable GovernedBy governedBy) {
        return new Clause(
                id,
                version,
                PolicyFamily.COMMUNITY_STANDARDS,
                "Title of " + id,
                "Text of " + id + " in version " + version + ".",
                from,
                List.of("remove_content", "warn_account"),
                null,
                "STATEMENT_CATEGORY_VIOLENCE",
                to,
                governedBy,
                null,
                List.of(
                        new PermittedAction("remove_content", null, Map.of()),
                        new PermittedAction("warn_account", null, Map.of())),
                null,
                List.of(),
                null,
                Map.of());
    }

    static Part clause(String id, String version, LocalDate from) {
        return part(clause(id, version, from, null, null));
    }

    static Part part(Clause clause) {
        return Part.of(
                new ClausesPublished(
                        new PartVersion("clauses/" + clause.id(), clause.version()),
                        List.of(clause)),
                TODAY);
    }

    public static OverlayPublished overlay(
            String id, String market, String clause, LocalDate from, Delta delta) {
        return new OverlayPublished(
                new PartVersion("overlays/" + id, "1.0.0"),
                market,
                clause,
                from,
                null,
                new OverlayReason(OverlayReason.Kind.LEGAL, "a law says so", "Some Act, s. 1"),
                delta);
    }

    /// Only words and actions.
    public static Delta delta(String text, List<PermittedAction> add, List<String> remove) {
        return new Delta(null, null, null, text, null, new ActionsDelta(add, remove));
    }

    static Part notices(String language, String version, LocalDate from, String text) {
        return Part.of(
                new NoticesPublished(
                        new PartVersion("notices/" + language, version),
                        List.of(new NoticesPublished.Notice("reply.violation", language, text))),
                from);
    }

    static Entry draft(Part part, String author) {
        return Entry.drafted(part, Lifecycle.Draft.by(author), NOW);
    }

    static Entry released(Part part) {
        return new Entry(
                part,
                Entry.Origin.AUTHORED,
                new Lifecycle.Scheduled(Set.of("ada"), "ben", NOW, null),
                NOW);
    }
}

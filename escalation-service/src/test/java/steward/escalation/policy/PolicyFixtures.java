package steward.escalation.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.PolicyFamily;

/// A small policy for tests.
public final class PolicyFixtures {

    public static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private PolicyFixtures() {}

    public static Policy policy() {
        return new Policy(categories(), clauses(), null);
    }

    public static List<Category> categories() {
        return List.of(
                new Category(
                        "hate_speech",
                        "Hate speech",
                        PolicyFamily.COMMUNITY_STANDARDS,
                        Severity.S2,
                        Duration.ofHours(4),
                        Duration.ofHours(24),
                        List.of(),
                        true,
                        "child-safety",
                        List.of("CS-HATE-1"),
                        List.of("remove_content", "warn_account"),
                        null));
    }

    public static List<Clause> clauses() {
        return List.of(
                clause("CS-ANIMALS-1", "1.0.0", PolicyFamily.COMMUNITY_STANDARDS, "2026-01-01"),
                clause("CS-HATE-1", "1.0.0", PolicyFamily.COMMUNITY_STANDARDS, "2026-01-01"),
                clause("CS-HATE-1", "2.0.0", PolicyFamily.COMMUNITY_STANDARDS, "2026-02-01"),
                clause("CS-HATE-1", "3.0.0", PolicyFamily.COMMUNITY_STANDARDS, "2999-02-01"),
                clause(
                        "IP-COPYRIGHT-1",
                        "1.0.0",
                        PolicyFamily.INTELLECTUAL_PROPERTY,
                        "2026-01-01"));
    }

    private static Clause clause(String id, String version, PolicyFamily family, String from) {
        return new Clause(
                id,
                version,
                family,
                "Title of " + id,
                "Text of " + id,
                LocalDate.parse(from),
                List.of("geo_restrict"),
                null,
                "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                Map.of());
    }
}

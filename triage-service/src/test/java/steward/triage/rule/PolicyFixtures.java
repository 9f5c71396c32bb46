package steward.triage.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// A small policy to judge by.
public final class PolicyFixtures {

    public static final Set<String> REGIONS = Set.of("amer", "emea", "apac", "global");
    public static final Instant IN_FORCE_SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private static final PartVersion CATEGORIES = new PartVersion("categories", "1");
    private static final PartVersion ROUTING = new PartVersion("routing", "1");
    private static final PartVersion WEIGHTS = new PartVersion("triage-weights", "1");

    private PolicyFixtures() {}

    public static Release release() {
        return library(facts()).releasesFor(REGIONS).byTime().getFirst();
    }

    public static Releases releases() {
        return new Releases(List.of(release()));
    }

    public static PolicyLibrary library(List<PolicyFact> facts) {
        PolicyLibrary library = PolicyLibrary.EMPTY;
        for (PolicyFact fact : facts) {
            library = library.with(fact);
        }
        return library;
    }

    public static List<PolicyFact> facts() {
        return List.of(categories(), routing("emea"), weights(), released("2026.1"));
    }

    public static PolicyReleased released(String version) {
        return new PolicyReleased(
                version, IN_FORCE_SINCE, IN_FORCE_SINCE, List.of(CATEGORIES, ROUTING, WEIGHTS));
    }

    public static CategoriesPublished categories() {
        return new CategoriesPublished(
                CATEGORIES,
                List.of(
                        category("minor_safety", Severity.S0, List.of("minors"), "child-safety"),
                        category("terrorism", Severity.S0, List.of("terror"), "counter-terrorism"),
                        category("threats", Severity.S1, List.of(), null),
                        category("harassment", Severity.S2, List.of(), null),
                        category("spam", Severity.S3, List.of(), null),
                        new Category(
                                "counterfeit",
                                "counterfeit",
                                PolicyFamily.INTELLECTUAL_PROPERTY,
                                Severity.S3,
                                Duration.ofDays(1),
                                Duration.ofDays(3),
                                List.of(),
                                false,
                                null,
                                List.of(),
                                List.of(),
                                null),
                        category(Release.UNCLASSIFIED, Severity.S3, List.of(), null)));
    }

    public static RoutingPublished routing(String defaultRegion) {
        return new RoutingPublished(
                ROUTING,
                Map.of("DE", "emea", "FR", "emea", "US", "amer", "JP", "apac"),
                defaultRegion,
                Map.of("DE", List.of("de")));
    }

    public static TriageWeightsPublished weights() {
        return new TriageWeightsPublished(
                WEIGHTS,
                Map.of(
                        Severity.S0, 40_000_000L,
                        Severity.S1, 30_000_000L,
                        Severity.S2, 20_000_000L,
                        Severity.S3, 10_000_000L,
                        Severity.S4, 0L),
                1_800,
                7_200,
                14_400,
                10_800,
                1_800,
                10_800,
                3_600);
    }

    private static Category category(
            String id, Severity severity, List<String> clearances, @Nullable String team) {
        return new Category(
                id,
                id,
                PolicyFamily.COMMUNITY_STANDARDS,
                severity,
                Duration.ofMinutes(15),
                switch (severity) {
                    case S0 -> Duration.ofHours(1);
                    case S1 -> Duration.ofHours(4);
                    case S2 -> Duration.ofDays(1);
                    case S3, S4 -> Duration.ofDays(3);
                },
                clearances,
                team != null,
                team,
                List.of(),
                List.of(),
                null);
    }
}

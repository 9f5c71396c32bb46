package steward.triage.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.OverlayPublished;
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

    /// In force, and lets what was decided of a content be repeated.
    public static final ClauseVersion SPAM = new ClauseVersion("CS-SPAM-1", "1.0.0");

    /// In force, and only people decide under it.
    public static final ClauseVersion HARASSMENT = new ClauseVersion("CS-HARASS-1", "1.0.0");

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final ClausesPublished SPAM_CLAUSE =
            new ClausesPublished(
                    new PartVersion("clauses/conduct", "1"),
                    List.of(
                            clause(
                                    SPAM,
                                    new Automation(
                                            List.of("same-content"),
                                            95,
                                            List.of("remove_content"),
                                            100,
                                            10,
                                            20)),
                            clause(HARASSMENT, null)));
    private static final OverlayPublished FRENCH_SPAM =
            new OverlayPublished(
                    new PartVersion("overlays/FR-CS-SPAM-1", "1"),
                    "FR",
                    SPAM.clause(),
                    SINCE,
                    LocalDate.of(2026, 12, 1),
                    new OverlayPublished.OverlayReason(
                            OverlayPublished.OverlayReason.Kind.LEGAL, "a law", "its article"),
                    new OverlayPublished.Delta(
                            Severity.S1, null, Duration.ofHours(2), null, null, null));

    /// Lets a rule close messages that say nothing without a word.
    public static final String GAME = "game-world";

    /// Has a person decide each message that says nothing.
    public static final String SHOP = "market-place";

    private static final ClientSettingsPublished.SaysNothing BOUNDS =
            new ClientSettingsPublished.SaysNothing(100, 10, 20);
    private static final ClientSettingsPublished CLIENTS =
            new ClientSettingsPublished(
                    new PartVersion("clients", "1"),
                    new ClientSettingsPublished.Settings(
                            ClientSettingsPublished.ReplyPolicy.MUST_REPLY,
                            List.of(),
                            List.of(),
                            List.of(),
                            new ClientSettingsPublished.ComplaintRoute(null, Period.ofMonths(6)),
                            null),
                    List.of(
                            new ClientSettingsPublished.Client(
                                    "social-app",
                                    "A social network",
                                    null,
                                    List.of(
                                            new ClientSettingsPublished.Portfolio(
                                                    "creators",
                                                    "Creators",
                                                    List.of("creator"),
                                                    "partners")),
                                    List.of(),
                                    List.of(),
                                    null,
                                    BOUNDS),
                            client(GAME, ReplyPolicy.MAY_CLOSE_SILENT, BOUNDS),
                            client(SHOP, ReplyPolicy.MUST_REPLY, null)));

    private PolicyFixtures() {}

    private static ClientSettingsPublished.Client client(
            String id, ReplyPolicy policy, ClientSettingsPublished.@Nullable SaysNothing bounds) {
        return new ClientSettingsPublished.Client(
                id, id, policy, List.of(), List.of(), List.of(), null, bounds);
    }

    private static Clause clause(ClauseVersion id, @Nullable Automation automation) {
        return new Clause(
                id.clause(),
                id.version(),
                PolicyFamily.COMMUNITY_STANDARDS,
                id.clause(),
                "what it says",
                SINCE,
                List.of("remove_content"),
                null,
                "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                Map.of(),
                null,
                automation);
    }

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
        return List.of(
                categories(),
                routing("emea"),
                weights(),
                SPAM_CLAUSE,
                FRENCH_SPAM,
                CLIENTS,
                new PolicyReleased(
                        "2026.1",
                        IN_FORCE_SINCE,
                        IN_FORCE_SINCE,
                        List.of(
                                CATEGORIES,
                                ROUTING,
                                WEIGHTS,
                                SPAM_CLAUSE.part(),
                                FRENCH_SPAM.part(),
                                CLIENTS.part())));
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
                        support("account_help", Severity.S3),
                        support("feedback", Severity.S4),
                        support("account_taken_over", Severity.S2),
                        category(Release.UNCLASSIFIED, Severity.S3, List.of(), null)));
    }

    public static RoutingPublished routing(String defaultRegion) {
        return new RoutingPublished(
                ROUTING,
                Map.of("DE", "emea", "FR", "emea", "US", "amer", "JP", "apac"),
                defaultRegion,
                Map.of("DE", List.of("de"), "CH", List.of("de", "fr", "it")),
                List.of(
                        new RoutingPublished.Requirement("threats", "C1", List.of("threats")),
                        new RoutingPublished.Requirement("harassment", "B2", List.of())),
                List.of("minors"));
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
                3_600,
                10_800L,
                60,
                new TriageWeightsPublished.Crowd(Duration.ofHours(1), 20, 60, 7, 30, 30),
                new TriageWeightsPublished.Surge(3_600, 10_800));
    }

    private static Category support(String id, Severity severity) {
        return new Category(
                id,
                id,
                PolicyFamily.ACCOUNT_AND_SUPPORT,
                severity,
                Duration.ofDays(1),
                Duration.ofDays(3),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                null);
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
                id.equals("spam") ? List.of(SPAM.clause()) : List.of(),
                List.of(),
                null);
    }
}

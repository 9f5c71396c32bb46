package steward.triage.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.Client;
import steward.contracts.policy.ClientSettingsPublished.Portfolio;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.ClientSettingsPublished.SaysNothing;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// One release of the policy, as far as triage needs it.
///
/// @param version for example `2026.1`; every assessment names it
/// @param effectiveFrom by event time
/// @param categories by id; {@link #UNCLASSIFIED} is always among them
/// @param clients null where the release says nothing of them
public record Release(
        String version,
        Instant effectiveFrom,
        Map<String, Category> categories,
        RoutingPublished routing,
        TriageWeightsPublished weights,
        MarketRules rules,
        @Nullable ClientSettingsPublished clients) {

    /// The category of what fits no other.
    public static final String UNCLASSIFIED = "unclassified";

    public Release {
        categories = Map.copyOf(categories);
    }

    /// A release without clauses, overlays and clients.
    public Release(
            String version,
            Instant effectiveFrom,
            Map<String, Category> categories,
            RoutingPublished routing,
            TriageWeightsPublished weights) {
        this(version, effectiveFrom, categories, routing, weights, MarketRules.NONE, null);
    }

    /// A category by its id; where this release has none of that id, what is unclassified.
    public Category category(String id) {
        Category found = categories.get(id);
        return found == null ? Objects.requireNonNull(categories.get(UNCLASSIFIED)) : found;
    }

    /// The category of this id, if this release has it.
    public @Nullable Category find(String id) {
        return categories.get(id);
    }

    /// A category as it counts in a market on a day; where this release has none of that id, what is unclassified.
    public CategoryInMarket category(String id, Jurisdiction place) {
        return rules.of(category(id), place);
    }

    /// The version of a clause that is in force on a day; null where none is.
    public @Nullable Clause clause(String id, LocalDate day) {
        return rules.inForce(id, day);
    }

    /// Within which bounds a rule may answer messages to a client that say nothing; empty where people decide each.
    public Optional<SaysNothing> boundsOnSayingNothing(String client) {
        return clients == null ? Optional.empty() : clients.saysNothingOf(client);
    }

    /// Whether every message to a client is answered, as it is where the release says nothing of clients.
    public ReplyPolicy replyPolicyOf(String client) {
        return clients == null ? ReplyPolicy.MUST_REPLY : clients.replyPolicyOf(client);
    }

    /// The portfolios of a client; none where the release says nothing of it.
    public List<Portfolio> portfoliosOf(String client) {
        if (clients == null) {
            return List.of();
        }
        for (Client one : clients.clients()) {
            if (one.id().equals(client) && !one.portfolios().isEmpty()) {
                return one.portfolios();
            }
        }
        return clients.defaults().portfolios();
    }
}

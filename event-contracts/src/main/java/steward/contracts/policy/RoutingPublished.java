package steward.contracts.policy;

import java.util.List;
import java.util.Map;
import steward.contracts.event.EventType;

/// Which region each market belongs to.
///
/// @param regionOfMarket by ISO 3166-1 alpha-2
/// @param defaultRegion for markets that are not listed
/// @param languagesOfMarket BCP 47 primary tags in order of use; the first is assumed where a content's language is unknown
@EventType("steward.policy.routing.v1")
public record RoutingPublished(
        PartVersion part,
        Map<String, String> regionOfMarket,
        String defaultRegion,
        Map<String, List<String>> languagesOfMarket)
        implements PolicyFact {

    public RoutingPublished {
        regionOfMarket = Map.copyOf(regionOfMarket);
        languagesOfMarket = Map.copyOf(languagesOfMarket);
    }
}

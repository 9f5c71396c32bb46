package steward.contracts.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// Which region each market belongs to.
///
/// @param regionOfMarket by ISO 3166-1 alpha-2
/// @param defaultRegion for markets that are not listed
/// @param languagesOfMarket BCP 47 primary tags in order of use; the first is assumed where a content's language is unknown
/// @param requirements what a category asks of people besides clearances
/// @param minorSkills what is asked of people where a minor is concerned, whatever the category
@EventType("steward.policy.routing.v1")
public record RoutingPublished(
        PartVersion part,
        Map<String, String> regionOfMarket,
        String defaultRegion,
        Map<String, List<String>> languagesOfMarket,
        @AbsentMeansEmpty List<Requirement> requirements,
        @AbsentMeansEmpty List<String> minorSkills)
        implements PolicyFact {

    public RoutingPublished {
        regionOfMarket = Map.copyOf(regionOfMarket);
        languagesOfMarket = Map.copyOf(languagesOfMarket);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        minorSkills = minorSkills == null ? List.of() : List.copyOf(minorSkills);
    }

    /// Regions and languages of markets alone.
    public RoutingPublished(
            PartVersion part,
            Map<String, String> regionOfMarket,
            String defaultRegion,
            Map<String, List<String>> languagesOfMarket) {
        this(part, regionOfMarket, defaultRegion, languagesOfMarket, List.of(), List.of());
    }

    /// What a category asks of people.
    ///
    /// @param level the least level of the content's language, as the client's table of certificates names it; null for none
    public record Requirement(
            String category, @Nullable String level, @AbsentMeansEmpty List<String> skills) {

        public Requirement {
            skills = skills == null ? List.of() : List.copyOf(skills);
        }
    }
}

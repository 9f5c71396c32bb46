package steward.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// Where people of a market find help.
@EventType("steward.policy.resources.v1")
public record ResourcesPublished(PartVersion part, List<Resource> resources) implements DeskPart {

    public ResourcesPublished {
        resources = List.copyOf(resources);
    }

    /// One place to turn to.
    ///
    /// @param market ISO 3166-1 alpha-2; `ZZ` for everywhere
    /// @param kind for example `SUICIDE_AND_SELF_HARM`
    /// @param source the page on which it was read; there where it is enabled
    /// @param sourceDate of that page
    /// @param verifiedOn when it was read there; there where it is enabled
    /// @param enabled false for what nobody has verified: it is shown to nobody
    /// @param note why it is off
    /// @param categories for whose cases it is shown
    public record Resource(
            String id,
            String market,
            String kind,
            String name,
            @Nullable String phone,
            @Nullable String url,
            @AbsentMeansEmpty List<String> languages,
            @Nullable String source,
            @Nullable LocalDate sourceDate,
            @Nullable LocalDate verifiedOn,
            boolean enabled,
            @Nullable String note,
            @AbsentMeansEmpty List<String> categories) {

        public Resource {
            languages = languages == null ? List.of() : List.copyOf(languages);
            categories = categories == null ? List.of() : List.copyOf(categories);
        }
    }
}

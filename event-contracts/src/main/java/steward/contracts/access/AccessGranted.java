package steward.contracts.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;
import steward.contracts.id.ClientId;
import steward.contracts.id.PersonId;

/// The most that a person may do from now on, whatever their token says. It replaces what was granted before. In a list, `*` stands for everything.
///
/// @param roles such as `moderator` or `operator`
/// @param regions cells that the person may reach
/// @param markets ISO 3166-1 alpha-2
/// @param languages BCP 47 primary tags
/// @param clearances what the person is trained and cleared to see
/// @param vendor the outside firm the person works for; absent for staff
/// @param client the product system the person belongs to; absent for most
/// @param team the specialists' team; absent for others
/// @param until end of the contract, from which on nothing is granted; absent where there is none
/// @param by who granted it; `steward` for the first operators, whom the installation names
/// @param suitability which of that they are given; absent where nothing is known
@EventType("steward.access.granted.v1")
public record AccessGranted(
        PersonId person,
        List<String> roles,
        @AbsentMeansEmpty List<String> regions,
        @AbsentMeansEmpty List<String> markets,
        @AbsentMeansEmpty List<String> languages,
        @AbsentMeansEmpty List<String> clearances,
        @Nullable String vendor,
        @Nullable ClientId client,
        @Nullable String team,
        @Nullable Instant until,
        PersonId by,
        Instant grantedAt,
        @Nullable Suitability suitability)
        implements AccessFact {

    public AccessGranted {
        roles = List.copyOf(roles);
        regions = orEmpty(regions);
        markets = orEmpty(markets);
        languages = orEmpty(languages);
        clearances = orEmpty(clearances);
    }

    private static List<String> orEmpty(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}

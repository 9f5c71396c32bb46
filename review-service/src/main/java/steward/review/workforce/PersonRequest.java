package steward.review.workforce;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The most that a person may do. A list that is absent covers nothing, `["*"]` everything; the token must say it, too.
///
/// @param regions cells of review and escalation
/// @param markets ISO 3166-1 alpha-2
/// @param languages BCP 47 primary tags
/// @param vendor the outside firm; absent for staff
/// @param client the product system the person belongs to; absent for most
/// @param team of a specialist
/// @param site where the person works, within their firm
/// @param jurisdiction ISO 3166-1 alpha-2, under whose law the person works
/// @param skills in the installation's own words
/// @param until end of the contract; absent for none
record PersonRequest(
        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = PersonRequest.ROLE) String> roles,
        @Size(max = 300)
                @Nullable List<@NotNull @Pattern(regexp = PersonRequest.NAME) String> regions,
        @Size(max = 300)
                @Nullable List<@NotNull @Pattern(regexp = PersonRequest.NAME) String> markets,
        @Size(max = 300)
                @Nullable List<@NotNull @Pattern(regexp = PersonRequest.NAME) String> languages,
        @Size(max = 300)
                @Nullable List<@NotNull @Pattern(regexp = PersonRequest.NAME) String> clearances,
        @Pattern(regexp = PersonRequest.NAME) @Nullable String vendor,
        @Pattern(regexp = PersonRequest.NAME) @Nullable String client,
        @Pattern(regexp = PersonRequest.NAME) @Nullable String team,
        @Pattern(regexp = PersonRequest.NAME) @Nullable String site,
        @Pattern(regexp = PersonRequest.COUNTRY) @Nullable String jurisdiction,
        @Size(max = 100)
                @Nullable List<@NotNull @Pattern(regexp = PersonRequest.NAME) String> skills,
        @Nullable Instant until) {

    static final String ROLE =
            "moderator|lead|quality|specialist|policy-manager|analyst|operator|auditor";
    static final String NAME = "\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    static final String COUNTRY = "[A-Z]{2}";

    /// The row that this makes: what the register knows beside it stays.
    ///
    /// @param before null where there was none
    PersonRow rowOf(String person, @Nullable PersonRow before, String changedBy, Instant now) {
        Profile known = before == null ? Profile.EMPTY : before.profile();
        return new PersonRow(
                person,
                sorted(roles),
                sorted(regions),
                sorted(markets),
                sorted(languages),
                sorted(clearances),
                vendor,
                client,
                team,
                site,
                jurisdiction,
                sorted(skills),
                until,
                null,
                1,
                changedBy,
                now,
                known.cleared(sorted(clearances), changedBy, now));
    }

    private static List<String> sorted(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().distinct().sorted().toList();
    }
}

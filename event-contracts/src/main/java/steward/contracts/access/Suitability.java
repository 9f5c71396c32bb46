package steward.contracts.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.id.ClientId;

/// Which of the work within reach a person is given. It says what follows from certificates, consents and conflicts, never the papers or the reasons.
///
/// @param site where the person works, within their firm; absent where sites do not matter
/// @param jurisdiction ISO 3166-1 alpha-2, under whose law the person works; absent where nobody said
/// @param certified levels of languages that certificates vouch for
/// @param withheld categories that the person is never given: opted out of, or without consent any more
/// @param conflictingAccounts accounts whose cases the person is never given, as [Conflicts#digestOf]
/// @param conflictingProducts products whose cases the person is never given, as `client/product`
/// @param timeZone of the IANA database, in which the person's days begin and end; absent where nobody said
/// @param skills in the installation's own words
/// @param lighterLoad absent for whoever is given as much as everyone
/// @param longestRun after how many cases of one category in a row the person is given something else first, where that is sooner than for others; absent where it
///     is not
public record Suitability(
        @Nullable String site,
        @Nullable String jurisdiction,
        @AbsentMeansEmpty List<CertifiedLanguage> certified,
        @AbsentMeansEmpty List<String> withheld,
        @AbsentMeansEmpty List<String> conflictingAccounts,
        @AbsentMeansEmpty List<String> conflictingProducts,
        @Nullable String timeZone,
        @AbsentMeansEmpty List<String> skills,
        @Nullable LighterLoad lighterLoad,
        @Nullable Integer longestRun) {

    /// Of somebody of whom nothing is known: certified for nothing, kept from nothing.
    public static final Suitability UNKNOWN =
            new Suitability(null, null, List.of(), List.of(), List.of(), List.of(), null);

    public Suitability {
        certified = orEmpty(certified);
        withheld = orEmpty(withheld);
        conflictingAccounts = orEmpty(conflictingAccounts);
        conflictingProducts = orEmpty(conflictingProducts);
        skills = orEmpty(skills);
    }

    /// Of somebody without skills that matter, given as much as everyone.
    public Suitability(
            @Nullable String site,
            @Nullable String jurisdiction,
            List<CertifiedLanguage> certified,
            List<String> withheld,
            List<String> conflictingAccounts,
            List<String> conflictingProducts,
            @Nullable String timeZone) {
        this(
                site,
                jurisdiction,
                certified,
                withheld,
                conflictingAccounts,
                conflictingProducts,
                timeZone,
                List.of(),
                null,
                null);
    }

    /// How much of what harms by looking the person is given, of what others are.
    ///
    /// @param percent of everyone's caps, from 1 to 100
    /// @param until the last day; absent for good
    public record LighterLoad(int percent, @Nullable LocalDate until) {}

    /// A language that a certificate vouches for, at one client.
    ///
    /// @param client whose table of levels it was read by; another's may say otherwise
    /// @param language BCP 47 primary tag
    /// @param levels that are reached, by the names of that table, lowest first
    /// @param until from which on it vouches for nothing; absent where it does not expire
    public record CertifiedLanguage(
            ClientId client, String language, List<String> levels, @Nullable Instant until) {

        public CertifiedLanguage {
            levels = List.copyOf(levels);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}

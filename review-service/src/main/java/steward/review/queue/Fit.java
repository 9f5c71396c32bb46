package steward.review.queue;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.access.Scope;
import steward.contracts.access.Suitability;
import steward.contracts.access.Suitability.CertifiedLanguage;

/// Which of the work within reach a person is given at one moment. The claim's statement says the same; a test holds the two together.
///
/// @param withheld categories that they are never given
/// @param accounts digests of accounts whose cases they are never given
/// @param products `client/product` whose cases they are never given
/// @param levels `client/language/level` that certificates in force vouch for
/// @param jurisdiction under whose law they work; empty where nobody said
/// @param skills in the installation's own words
public record Fit(
        Set<String> withheld,
        Set<String> accounts,
        Set<String> products,
        Set<String> levels,
        String jurisdiction,
        Set<String> skills) {

    public Fit {
        skills = Set.copyOf(skills);
        withheld = Set.copyOf(withheld);
        accounts = Set.copyOf(accounts);
        products = Set.copyOf(products);
        levels = Set.copyOf(levels);
    }

    /// Of somebody without skills that matter.
    public Fit(
            Set<String> withheld,
            Set<String> accounts,
            Set<String> products,
            Set<String> levels,
            String jurisdiction) {
        this(withheld, accounts, products, levels, jurisdiction, Set.of());
    }

    /// @param known what the register says; null where it says nothing
    /// @param languages what the person may be given: a certificate grants no language
    public static Fit of(@Nullable Suitability known, Scope languages, Instant now) {
        Suitability suitability = known == null ? Suitability.UNKNOWN : known;
        return new Fit(
                Set.copyOf(suitability.withheld()),
                Set.copyOf(suitability.conflictingAccounts()),
                Set.copyOf(suitability.conflictingProducts()),
                suitability.certified().stream()
                        .filter(certified -> isInForce(certified, now))
                        .filter(certified -> languages.covers(certified.language()))
                        .flatMap(certified ->
                                certified.levels().stream()
                                        .map(level ->
                                                levelName(
                                                        certified.client().value(),
                                                        certified.language(),
                                                        level)))
                        .collect(Collectors.toSet()),
                Objects.requireNonNullElse(suitability.jurisdiction(), ""),
                Set.copyOf(suitability.skills()));
    }

    /// The same without these categories.
    public Fit without(Set<String> categories) {
        return categories.isEmpty()
                ? this
                : new Fit(
                        Stream.concat(withheld.stream(), categories.stream())
                                .collect(Collectors.toSet()),
                        accounts,
                        products,
                        levels,
                        jurisdiction,
                        skills);
    }

    /// Whether this person may be given it. Where nothing is known of the language, no level of it can be asked for.
    public boolean suits(Concern concern, Demands demands) {
        return !withheld.contains(concern.category())
                && !products.contains(concern.productName())
                && (accounts.isEmpty() || !accounts.contains(concern.ownerDigest()))
                && demands.allow(concern.category(), jurisdiction)
                && skills.containsAll(demands.skills().getOrDefault(concern.category(), Set.of()))
                && isCertified(concern, demands.levels().get(concern.category()));
    }

    private boolean isCertified(Concern concern, @Nullable String level) {
        return level == null
                || concern.languages().isEmpty()
                || concern.languages().stream()
                        .anyMatch(language ->
                                levels.contains(
                                        levelName(concern.client().value(), language, level)));
    }

    private static boolean isInForce(CertifiedLanguage certified, Instant now) {
        Instant until = certified.until();
        return until == null || now.isBefore(until);
    }

    private static String levelName(String client, String language, String level) {
        return client + "/" + language + "/" + level;
    }
}

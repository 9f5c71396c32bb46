package steward.analytics.measure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where an event belongs. What an event does not say is empty, so that slices add up to the whole. Values outside the standards become `other`: a
/// sender cannot make new slices by inventing languages.
///
/// @param market ISO 3166-1 alpha-2
/// @param language ISO 639 primary tag; `und` where content has none
record Slice(String region, String market, String category, String language)
        implements Comparable<Slice> {

    private static final Comparator<Slice> ORDER =
            Comparator.comparing(Slice::region)
                    .thenComparing(Slice::market)
                    .thenComparing(Slice::category)
                    .thenComparing(Slice::language);

    static final Slice NONE = new Slice("", "", "", "");

    private static final String UNDETERMINED = "und";
    private static final String OTHER = "other";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> MARKETS = Set.of(Locale.getISOCountries());

    static Slice of(String region, String market, String category, @Nullable String language) {
        return new Slice(
                region, MARKETS.contains(market) ? market : OTHER, category, primaryTag(language));
    }

    static Slice ofMarket(String region, String market) {
        return new Slice(region, MARKETS.contains(market) ? market : OTHER, "", "");
    }

    static Slice ofRegion(String region) {
        return new Slice(region, "", "", "");
    }

    private static String primaryTag(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return UNDETERMINED;
        }
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return LANGUAGES.contains(primary) ? primary : OTHER;
    }

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }
}

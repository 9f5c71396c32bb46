package steward.demo.input;

import java.util.Arrays;
import java.util.List;

/// A country whose law and culture apply, with the languages the demo speaks there. Several countries per region, so that all three
/// regions have work.
public enum Market {
    US(Region.AMER, "en es"),
    CA(Region.AMER, "en fr"),
    MX(Region.AMER, "es"),
    AR(Region.AMER, "es"),
    GB(Region.EMEA, "en"),
    IE(Region.EMEA, "en"),
    DE(Region.EMEA, "de"),
    AT(Region.EMEA, "de"),
    FR(Region.EMEA, "fr"),
    BE(Region.EMEA, "nl fr"),
    NL(Region.EMEA, "nl"),
    IT(Region.EMEA, "it"),
    ES(Region.EMEA, "es"),
    EG(Region.EMEA, "ar"),
    AE(Region.EMEA, "ar en"),
    IN(Region.APAC, "hi en"),
    JP(Region.APAC, "ja"),
    TW(Region.APAC, "zh"),
    SG(Region.APAC, "zh en"),
    AU(Region.APAC, "en");

    /// Where the cases of a market are worked.
    public enum Region {
        AMER,
        EMEA,
        APAC
    }

    private final Region region;
    private final String languages;

    Market(Region region, String languages) {
        this.region = region;
        this.languages = languages;
    }

    /// The region this market belongs to.
    public Region region() {
        return region;
    }

    /// The markets in which a language is spoken; never empty for a language of the demo texts.
    static List<Market> speaking(String language) {
        return Arrays.stream(values())
                .filter(market -> market.languages.contains(language))
                .toList();
    }
}

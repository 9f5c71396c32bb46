package steward.triage.routing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Confirmation;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.topic.Topics;
import steward.triage.rule.KnownHashes;
import steward.triage.rule.Release;

/// Where a case goes: a pure function of the report and the policy.
public final class Route {

    private static final String UNDETERMINED = "und";

    private Route() {}

    /// The region that owns a new case. What is confirmed belongs to the specialists; what is merely claimed goes to the market's own region, whatever
    /// is claimed.
    public static String regionOf(
            String market, @Nullable Confirmation confirmation, Release release) {
        return confirmation != null
                ? Topics.GLOBAL_REGION
                : release.routing()
                        .regionOfMarket()
                        .getOrDefault(market, release.routing().defaultRegion());
    }

    /// BCP 47 primary tag of the content as the client reports it; null where it reports none or none that is a language.
    public static @Nullable String languageOf(@Nullable String reported) {
        if (reported == null) {
            return null;
        }
        String primary = Locale.forLanguageTag(reported.replace('_', '-')).getLanguage();
        return primary.isEmpty() || primary.equals(UNDETERMINED) ? null : primary;
    }

    /// Why a report confirms what others only claim: known media, or a vetted flagger in its own field. Null where it does not.
    ///
    /// Only categories that the policy escalates when confirmed, and that a team takes, can be confirmed.
    public static @Nullable Confirmation confirmationBy(
            ReportReceived report, KnownHashes known, Release release) {
        String knownAs = known.categoryOfAny(report.subject().media());
        Confirmation byHash =
                knownAs == null ? null : confirmation(Confirmation.By.KNOWN_HASH, knownAs, release);
        if (byHash != null) {
            return byHash;
        }
        return isVetted(report.reporter(), report.category())
                ? confirmation(Confirmation.By.VETTED_FLAGGER, report.category(), release)
                : null;
    }

    /// Whether a registered flagger speaks in a field that its registration vouches for.
    public static boolean isVetted(Reporter reporter, String category) {
        return switch (reporter.kind()) {
            case TRUSTED_FLAGGER, STAFF -> reporter.vettedFields().contains(category);
            case USER, AUTOMATED, ANONYMOUS -> false;
        };
    }

    private static @Nullable Confirmation confirmation(
            Confirmation.By by, String id, Release release) {
        Category category = release.find(id);
        if (category == null || !category.escalatesWhenConfirmed()) {
            return null;
        }
        String team = category.team();
        return team == null ? null : new Confirmation(by, category.id(), team);
    }
}

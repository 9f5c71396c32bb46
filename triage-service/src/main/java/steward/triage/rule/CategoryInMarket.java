package steward.triage.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished.Category;

/// A category as it counts in one market on one day. A claim names a category and no clause, so the worst that any of its clauses is there counts: an
/// overlay may make a category worse and sooner, never milder or later.
///
/// @param overlay name of the overlay that made it worse or sooner; null where none did
public record CategoryInMarket(
        Category category, Severity severity, Duration decideWithin, @Nullable String overlay) {

    static CategoryInMarket plain(Category category) {
        return new CategoryInMarket(category, category.severity(), category.decideWithin(), null);
    }

    CategoryInMarket orWorse(String name, @Nullable Severity there, @Nullable Duration within) {
        Severity worse = there == null ? severity : severity.orWorse(there);
        Duration sooner =
                within == null || within.compareTo(decideWithin) >= 0 ? decideWithin : within;
        return worse == severity && sooner.equals(decideWithin)
                ? this
                : new CategoryInMarket(category, worse, sooner, name);
    }
}

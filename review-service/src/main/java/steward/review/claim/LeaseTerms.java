package steward.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.IdSource;
import steward.contracts.id.ReviewerId;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;

/// How long a lease is, and what names it.
@ApplicationScoped
class LeaseTerms {

    private static final double MILLIS = 1000;

    private final ClaimConfig config;
    private final CellConfig cell;
    private final Clock clock;
    private final IdSource ids;
    private final Map<String, Double> secondsByCategory;

    LeaseTerms(ClaimConfig config, CellConfig cell, Clock clock, IdSource ids) {
        this.config = config;
        this.cell = cell;
        this.clock = clock;
        this.ids = ids;
        this.secondsByCategory =
                config.leases().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().toMillis() / MILLIS));
    }

    Instant now() {
        return clock.instant();
    }

    /// A lease whose length follows from the case, once one is found.
    CaseState.Claimed lease(ReviewerId person, Instant from) {
        return lease(person, "", from);
    }

    CaseState.Claimed lease(ReviewerId person, String category, Instant from) {
        return new CaseState.Claimed(
                new ClaimId(ids.next().toString()),
                person,
                new FencingToken(ids.next().toString()),
                until(category, from));
    }

    Instant until(String category, Instant from) {
        return from.plus(config.leases().getOrDefault(category, config.lease()));
    }

    /// The length of a lease where its category has none of its own.
    double seconds() {
        return config.lease().toMillis() / MILLIS;
    }

    Map<String, Double> secondsByCategory() {
        return secondsByCategory;
    }

    /// After how many of one category in a row something else comes first.
    int longestRun() {
        return config.longestRun();
    }

    /// The category of all that a person was given lately, where that is enough of one kind; null else.
    ///
    /// @param lately categories of as many of their last cases as [#longestRun], or of all where there are fewer
    @Nullable String runIn(List<String> lately) {
        return lately.size() >= longestRun() && Set.copyOf(lately).size() == 1
                ? lately.getFirst()
                : null;
    }

    /// The regions whose leases are looked after here.
    List<String> regions() {
        return cell.regions();
    }

    int sweepBatch() {
        return config.sweepBatch();
    }
}

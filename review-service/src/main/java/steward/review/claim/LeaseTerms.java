package steward.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.contracts.access.Suitability;
import steward.contracts.id.IdSource;
import steward.contracts.id.ReviewerId;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;

/// How long a lease is, what names it, and how many of one kind follow each other.
@ApplicationScoped
class LeaseTerms {

    private static final double MILLIS = 1000;

    private final ClaimConfig config;
    private final CellConfig cell;
    private final Clock clock;
    private final IdSource ids;
    private final AccessRegister register;
    private final Map<String, Double> secondsByCategory;

    LeaseTerms(
            ClaimConfig config,
            CellConfig cell,
            Clock clock,
            IdSource ids,
            AccessRegister register) {
        this.config = config;
        this.cell = cell;
        this.clock = clock;
        this.ids = ids;
        this.register = register;
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

    /// After how many of one category in a row something else comes first, for this person.
    Rotation rotationOf(ReviewerId person) {
        return new Rotation(
                config.longestRun(),
                switch (register.standingOf(person.value())) {
                    case Standing.Granted granted -> ownRun(granted.access().suitability());
                    case Standing.Ended _, Standing.Unregistered _ -> null;
                });
    }

    private static @Nullable Integer ownRun(@Nullable Suitability known) {
        return known == null ? null : known.longestRun();
    }

    /// The regions whose leases are looked after here.
    List<String> regions() {
        return cell.regions();
    }

    int sweepBatch() {
        return config.sweepBatch();
    }
}

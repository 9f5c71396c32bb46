package steward.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import steward.contracts.id.IdSource;
import steward.contracts.id.ReviewerId;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;

/// How long a lease is, and what names it.
@ApplicationScoped
class LeaseTerms {
    private final ClaimConfig config;
    private final CellConfig cell;
    private final Clock clock;
    private final IdSource ids;

    LeaseTerms(ClaimConfig config, CellConfig cell, Clock clock, IdSource ids) {
        this.config = config;
        this.cell = cell;
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    CaseState.Claimed lease(ReviewerId person, Instant from) {
        return new CaseState.Claimed(
                new ClaimId(ids.next().toString()),
                person,
                new FencingToken(ids.next().toString()),
                until(from));
    }

    Instant until(Instant from) {
        return from.plus(config.lease());
    }

    /// The regions whose leases are looked after here.
    List<String> regions() {
        return cell.regions();
    }

    int sweepBatch() {
        return config.sweepBatch();
    }
}

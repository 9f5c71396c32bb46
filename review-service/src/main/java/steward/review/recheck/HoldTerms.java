package steward.review.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import steward.contracts.id.IdSource;
import steward.contracts.id.ReviewerId;
import steward.review.doublereview.RecheckConfig;
import steward.review.policy.CellConfig;
import steward.review.recheck.Recheck.Hold;

/// How long people hold what they read again, and what names it.
@ApplicationScoped
class HoldTerms {

    private final RecheckConfig config;
    private final CellConfig cell;
    private final Clock clock;
    private final IdSource ids;

    HoldTerms(RecheckConfig config, CellConfig cell, Clock clock, IdSource ids) {
        this.config = config;
        this.cell = cell;
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    Hold hold(ReviewerId person) {
        Instant now = now();
        return new Hold(
                person,
                ids.next().toString(),
                ids.next().toString(),
                now,
                now.plus(config.lease()));
    }

    /// What was drawn at this instant, or before, is read by nobody any more.
    Instant drawnBefore() {
        return now().minus(config.within());
    }

    List<String> regions() {
        return cell.regions();
    }

    int batch() {
        return config.batch();
    }
}

package steward.review.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.review.queue.GeneralistConfig;
import steward.review.queue.StandingDemands;
import steward.review.workforce.OnShift;

/// Who may be at work, read again after a while.
@ApplicationScoped
class Roster {

    private final OnShift people;
    private final StandingDemands standing;
    private final GeneralistConfig generalists;
    private final CoverageConfig config;
    private final Clock clock;
    private volatile Read last = new Read(Instant.EPOCH, Optional.empty());

    Roster(
            OnShift people,
            StandingDemands standing,
            GeneralistConfig generalists,
            CoverageConfig config,
            Clock clock) {
        this.people = people;
        this.standing = standing;
        this.generalists = generalists;
        this.config = config;
        this.clock = clock;
    }

    private record Read(Instant at, Optional<Staffing> staffing) {}

    /// Empty where nobody's shifts are known.
    Uni<Optional<Staffing>> now(Mutiny.Session session) {
        Instant now = clock.instant();
        return now.isBefore(last.at().plus(config.roster()))
                ? Uni.createFrom().item(last.staffing())
                : people.around(now, config.soon(), session)
                        .map(found ->
                                found.map(
                                        there -> new Staffing(there, standing.get(), generalists)))
                        .invoke(staffing -> last = new Read(now, staffing));
    }
}

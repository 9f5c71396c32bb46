package steward.review.coverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import steward.review.queue.Demands;
import steward.review.queue.GeneralistConfig;
import steward.review.queue.Lane;
import steward.review.workforce.OnShift.Worker;

/// On which step of the ladder a lane finds somebody who may be at work. It says of each person what the claim would say. Not thread-safe.
final class Staffing {

    /// Those whose market it is.
    static final int OWN = 0;

    private final Set<Worker> people;
    private final Demands demands;
    private final GeneralistConfig generalists;
    private final Map<Lane, Integer> found = new HashMap<>();

    Staffing(Collection<Worker> people, Demands demands, GeneralistConfig generalists) {
        this.people = Set.copyOf(people);
        this.demands = demands;
        this.generalists = generalists;
    }

    /// The lowest step on which somebody could take the lane's cases; [Ladder#UNCOVERED] where nobody could on any.
    int firstStep(Lane lane) {
        return found.computeIfAbsent(lane, this::lowest);
    }

    private int lowest(Lane lane) {
        return people.stream()
                .mapToInt(worker -> stepOf(worker, lane))
                .min()
                .orElse(Ladder.UNCOVERED);
    }

    private int stepOf(Worker worker, Lane lane) {
        if (!worker.reach().regions().contains(lane.region())
                || !worker.reach().clearances().coversAll(lane.clearances())
                || !worker.fit().suits(lane.concern(), demands)) {
            return Ladder.UNCOVERED;
        }
        if (worker.reach().serves(lane)) {
            return OWN;
        }
        if (lane.languages().stream().anyMatch(worker.reach().languages()::covers)) {
            return Ladder.LANGUAGE;
        }
        return generalists.includes(worker.reach().languages())
                ? Ladder.GENERALIST
                : Ladder.UNCOVERED;
    }
}

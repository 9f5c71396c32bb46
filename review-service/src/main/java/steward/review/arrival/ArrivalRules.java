package steward.review.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import steward.contracts.cases.CaseFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.review.policy.CellConfig;
import steward.review.policy.Policy;

/// Gives the rules of arrival what they need of this place and time.
@ApplicationScoped
class ArrivalRules {

    private final Clock clock;
    private final CellConfig cell;

    ArrivalRules(Clock clock, CellConfig cell) {
        this.clock = clock;
        this.cell = cell;
    }

    List<String> regions() {
        return cell.regions();
    }

    /// The events of cases that this cell owns.
    List<Event<CaseFact>> own(List<Event<CaseFact>> events) {
        return events.stream()
                .filter(event -> cell.regions().contains(event.data().region()))
                .toList();
    }

    Arriving under(Policy policy, Set<SubmissionId> attached, Set<CaseId> answeredByRule) {
        return new Arriving(
                category -> policy.category(category).clearances(),
                attached::contains,
                answeredByRule::contains,
                clock.instant());
    }
}

package steward.review.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.review.policy.CellConfig;
import steward.review.queue.QueueView;
import steward.review.queue.Queues;
import steward.review.queue.Reach;

/// What those who look may see at a moment: a stream outlives the request that was let in.
@ApplicationScoped
class Onlookers {

    /// Who may look at queues at all.
    private static final Set<String> MAY_LOOK = Set.of(Roles.LEAD, Roles.AUDITOR, Roles.OPERATOR);

    private final AccessRegister register;
    private final CellConfig cell;
    private final Clock clock;

    Onlookers(AccessRegister register, CellConfig cell, Clock clock) {
        this.register = register;
        this.cell = cell;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The person with no more than is granted now; null where they may look no more. What was granted since the stream began is there from the next stream on.
    @Nullable Caller asOfNow(Caller began) {
        return switch (register.standingOf(began.id())) {
            case Standing.Granted granted -> whoMayLook(began.within(granted.access()));
            case Standing.Ended _, Standing.Unregistered _ -> null;
        };
    }

    List<QueueView> partOf(List<QueueView> all, Caller person) {
        Reach reach = Reach.of(person, cell.regions());
        return all.stream()
                .filter(queue -> reach.regions().contains(queue.region()))
                .filter(queue -> reach.markets().covers(queue.market()))
                .limit(Queues.MOST)
                .toList();
    }

    private static @Nullable Caller whoMayLook(Caller person) {
        return person.roles().stream().anyMatch(MAY_LOOK::contains) ? person : null;
    }
}

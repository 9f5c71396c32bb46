package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.display.DisplayRules;
import steward.escalation.escalation.Escalation;
import steward.escalation.policy.PolicyParts;

/// Reads the rules by which an escalation is answered and shown. What a person chose to be shown how is known to review alone, so this is how it is shown to whoever
/// chose nothing.
@ApplicationScoped
class ReadRules {

    private final PolicyParts policies;
    private final DisplayRules display;
    private final Clock clock;

    ReadRules(PolicyParts policies, DisplayRules display, Clock clock) {
        this.policies = policies;
        this.display = display;
        this.clock = clock;
    }

    Uni<Governing> of(Escalation shown, Mutiny.Session session) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return policies.inForce(clock.instant(), session)
                .map(policy ->
                        new Governing(policy, today, display.of(shown.urgency().category(), null)));
    }
}

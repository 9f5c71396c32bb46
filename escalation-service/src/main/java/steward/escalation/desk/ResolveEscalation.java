package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.decision.Decider;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Resolution;
import steward.escalation.escalation.SpecialistWork;
import steward.escalation.escalation.Transition;
import steward.escalation.policy.PolicyParts;

/// Resolves an escalation as policy allows. What is told makes the owning cell record the decision.
@ApplicationScoped
class ResolveEscalation {

    private final ChangeEscalation escalations;
    private final PolicyParts policies;
    private final Clock clock;

    ResolveEscalation(ChangeEscalation escalations, PolicyParts policies, Clock clock) {
        this.escalations = escalations;
        this.policies = policies;
        this.clock = clock;
    }

    /// What a specialist answers.
    record Command(
            ChangeEscalation.Named named, ReviewerId by, Resolution resolution, String rationale) {}

    Uni<EscalationView> resolve(Command command) {
        return escalations.change(
                command.named(), (found, session) -> judged(command, found, session));
    }

    private Uni<Transition> judged(Command command, Escalation found, Mutiny.Session session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Transition resolved =
                new SpecialistWork(found, command.by(), now)
                        .resolve(
                                command.resolution(),
                                command.rationale(),
                                new Decider(
                                        Decider.Kind.SPECIALIST,
                                        command.by().value(),
                                        found.asked().team(),
                                        null));
        return switch (resolved) {
            case Transition.Refused _ -> Uni.createFrom().item(resolved);
            case Transition.Moved _ ->
                    policies.inForce(now, session)
                            .map(policy ->
                                    new ResolutionRules(
                                                    policy,
                                                    LocalDate.ofInstant(now, ZoneOffset.UTC))
                                            .judge(found, command.resolution())
                                            .<Transition>map(Transition.Refused::new)
                                            .orElse(resolved));
        };
    }
}

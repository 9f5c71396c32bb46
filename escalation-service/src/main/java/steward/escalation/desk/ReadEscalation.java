package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.ProblemException;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.escalation.escalation.Evidence;
import steward.escalation.escalation.History;
import steward.escalation.policy.PolicyParts;
import steward.escalation.team.Reach;

/// Gathers what is needed to answer an escalation.
@ApplicationScoped
class ReadEscalation {

    private static final int MOST_REPORTS = 100;
    private static final int MOST_ENTRIES = 200;

    private final Escalations escalations;
    private final Evidence evidence;
    private final History history;
    private final PolicyParts policies;
    private final Clock clock;

    ReadEscalation(
            Escalations escalations,
            Evidence evidence,
            History history,
            PolicyParts policies,
            Clock clock) {
        this.escalations = escalations;
        this.evidence = evidence;
        this.history = history;
        this.policies = policies;
        this.clock = clock;
    }

    /// The Uni fails with 404 where it is not in reach.
    Uni<EscalationCaseView> read(EscalationId id, Reach reach, Mutiny.Session session) {
        return escalations
                .find(id, reach, session)
                .chain(found ->
                        found == null
                                ? Uni.createFrom().failure(ProblemException.notFound())
                                : view(found, reach.worksFor(found.asked().team()), session));
    }

    private Uni<EscalationCaseView> view(Escalation shown, boolean ofTeam, Mutiny.Session session) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return policies.inForce(clock.instant(), session)
                .chain(policy ->
                        evidence.newestContent(shown.id(), session)
                                .chain(content ->
                                        evidence.newestReports(shown.id(), MOST_REPORTS, session)
                                                .chain(reports ->
                                                        history.of(
                                                                        shown.id(),
                                                                        MOST_ENTRIES,
                                                                        session)
                                                                .map(timeline ->
                                                                        EscalationCaseView.of(
                                                                                shown, ofTeam,
                                                                                content, reports,
                                                                                timeline, policy,
                                                                                today)))));
    }
}

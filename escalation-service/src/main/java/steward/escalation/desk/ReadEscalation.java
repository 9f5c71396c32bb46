package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.escalation.escalation.Evidence;
import steward.escalation.escalation.History;
import steward.escalation.exposure.OpenSitting;
import steward.escalation.team.Reach;

/// Gathers what is needed to answer an escalation.
@ApplicationScoped
class ReadEscalation {

    private static final int MOST_REPORTS = 100;
    private static final int MOST_ENTRIES = 200;

    private final Escalations escalations;
    private final Evidence evidence;
    private final History history;
    private final ReadRules rules;
    private final OpenSitting sittings;

    ReadEscalation(
            Escalations escalations,
            Evidence evidence,
            History history,
            ReadRules rules,
            OpenSitting sittings) {
        this.escalations = escalations;
        this.evidence = evidence;
        this.history = history;
        this.rules = rules;
        this.sittings = sittings;
    }

    /// The Uni fails with 404 where it is not in reach. That its content is before somebody of its team from now on is noted with it.
    Uni<EscalationCaseView> read(EscalationId id, Caller who, Mutiny.Session session) {
        Reach reach = Reach.of(who);
        return escalations
                .find(id, reach, session)
                .chain(found ->
                        found == null
                                ? Uni.createFrom().failure(ProblemException.notFound())
                                : read(found, who, reach, session));
    }

    private Uni<EscalationCaseView> read(
            Escalation found, Caller who, Reach reach, Mutiny.Session session) {
        boolean ofTeam = reach.worksFor(found.asked().team());
        return view(found, ofTeam, session)
                .call(() ->
                        ofTeam
                                ? sittings.open(found.id(), who.reviewer(), session)
                                : Uni.createFrom().voidItem());
    }

    private Uni<EscalationCaseView> view(Escalation shown, boolean ofTeam, Mutiny.Session session) {
        return rules.of(shown, session)
                .chain(governing ->
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
                                                                                timeline,
                                                                                governing)))));
    }
}

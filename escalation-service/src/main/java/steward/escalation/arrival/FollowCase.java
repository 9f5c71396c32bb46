package steward.escalation.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.ReportedContent;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.CaseNews;
import steward.escalation.escalation.CaseNews.Judged;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.escalation.escalation.Evidence;
import steward.escalation.escalation.Transition.Moved;
import steward.escalation.escalation.WriteEscalation;

/// Keeps an open escalation up to date with its case. What comes when none is open is the owning cell's matter: it answers late reports, or asks again.
@ApplicationScoped
class FollowCase {

    private final Escalations escalations;
    private final WriteEscalation changes;
    private final Evidence evidence;
    private final Clock clock;

    FollowCase(Escalations escalations, WriteEscalation changes, Evidence evidence, Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.evidence = evidence;
        this.clock = clock;
    }

    /// One more report.
    Uni<Void> reported(CaseReported news, long sequence, Mutiny.Session session) {
        Judged judged = new Judged(sequence, news.category(), news.severity(), news.assessment());
        return escalations
                .lockOpenOf(news.caseId(), session)
                .chain(open ->
                        open == null
                                ? Uni.createFrom().voidItem()
                                : keep(open.id(), news.report(), news.content(), session)
                                        .chain(isNew ->
                                                write(
                                                        CaseNews.judged(open, judged, isNew, now()),
                                                        session)));
    }

    /// Another urgency.
    Uni<Void> reprioritised(CaseReprioritised news, long sequence, Mutiny.Session session) {
        Judged judged = new Judged(sequence, news.category(), news.severity(), news.assessment());
        return with(news.caseId(), open -> CaseNews.judged(open, judged, false, now()), session);
    }

    /// The owning cell's decision. One that is older than the question is not its answer.
    Uni<Void> decided(DecisionRecorded decision, Mutiny.Session session) {
        return escalations
                .lockAskedBy(decision.decidedAt(), decision.caseId(), session)
                .chain(asked ->
                        asked == null
                                ? Uni.createFrom().voidItem()
                                : write(CaseNews.decided(asked, decision), session));
    }

    private Uni<Void> with(
            CaseId id, Function<Escalation, Optional<Moved>> change, Mutiny.Session session) {
        return escalations
                .lockOpenOf(id, session)
                .chain(open ->
                        open == null
                                ? Uni.createFrom().voidItem()
                                : write(change.apply(open), session));
    }

    private Uni<Boolean> keep(
            EscalationId id,
            CaseReport report,
            @Nullable ReportedContent content,
            Mutiny.Session session) {
        Uni<Boolean> added = evidence.add(id, report, session);
        return content == null
                ? added
                : added.chain(isNew -> evidence.add(id, content, session).replaceWith(isNew));
    }

    private Uni<Void> write(Optional<Moved> moved, Mutiny.Session session) {
        return moved.map(move -> changes.write(move, Actor.rule("follow-case"), session))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

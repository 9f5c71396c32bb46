package steward.review.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditNote;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionFact;
import steward.contracts.id.CaseId;
import steward.contracts.id.IdSource;
import steward.review.queue.CaseMatter;
import steward.review.queue.ReviewCase;

/// Raises a page for cases that are locked, and tells of it, in the transaction at hand: once per case and cause.
@ApplicationScoped
class RaisePages {

    private final Pages pages;
    private final TellOfCases telling;
    private final PostingTerms terms;
    private final IdSource ids;

    RaisePages(Pages pages, TellOfCases telling, PageConfig config, IdSource ids) {
        this.pages = pages;
        this.telling = telling;
        this.terms = PostingTerms.of(config);
        this.ids = ids;
    }

    Uni<Void> raise(
            Collection<ReviewCase> cases, Page.Cause cause, Instant now, Mutiny.Session session) {
        if (cases.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pages.add(cases.stream().map(one -> pageOf(one, cause, now)).toList(), session)
                .chain(added -> told(cases, added, cause, now, session));
    }

    private Page pageOf(ReviewCase one, Page.Cause cause, Instant now) {
        return new Page(
                ids.next().toString(),
                one.id(),
                null,
                one.region(),
                cause,
                one.urgency().severity(),
                now,
                0,
                terms.first(cause, one.urgency().severity(), now));
    }

    private Uni<Void> told(
            Collection<ReviewCase> cases,
            Set<CaseId> added,
            Page.Cause cause,
            Instant now,
            Mutiny.Session session) {
        return telling.tell(
                cases.stream().filter(one -> added.contains(one.id())).toList(),
                one -> factOf(one, cause, now),
                one ->
                        AuditNote.write(
                                        Actor.rule("coverage-ladder"),
                                        "raise-page",
                                        CaseMatter.of(one))
                                .endingIn(cause.name()),
                session);
    }

    private static DecisionFact factOf(ReviewCase one, Page.Cause cause, Instant now) {
        return switch (cause) {
            case UNCOVERED ->
                    new CaseUncovered(
                            one.id(),
                            one.key(),
                            one.region(),
                            one.urgency().category(),
                            one.urgency().severity(),
                            one.opening().receivedAt(),
                            now);
            case DEADLINE_MISSED ->
                    new CaseDeadlineMissed(
                            one.id(),
                            one.key(),
                            one.region(),
                            one.urgency().category(),
                            one.urgency().severity(),
                            one.urgency().deadline(),
                            now);
            case AUTOMATION_STOPPED ->
                    throw new IllegalArgumentException("a breaker is no case: " + one.id());
        };
    }
}

package steward.review.recheck;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;
import steward.review.recheck.Recheck.Hold;
import steward.review.wellbeing.WhatIsLeft;

/// Hands a person a decision to read again: one whose case they could be given, that they neither made nor read, and whose harm they may still be exposed to.
/// What they see does not say what was decided.
@ApplicationScoped
class TakeRecheck {

    private static final int MOST_LOOKED_AT = 50;

    private final Transactions transactions;
    private final Rechecks rechecks;
    private final Desk desk;
    private final WhatIsLeft limits;
    private final HoldTerms terms;

    TakeRecheck(
            Transactions transactions,
            Rechecks rechecks,
            Desk desk,
            WhatIsLeft limits,
            HoldTerms terms) {
        this.transactions = transactions;
        this.rechecks = rechecks;
        this.desk = desk;
        this.limits = limits;
        this.terms = terms;
    }

    /// The cases, how they are shown, and what is told of who has them.
    @ApplicationScoped
    static class Desk {
        private final Cases cases;
        private final CaseViews views;
        private final Outbox outbox;
        private final AuditLog audit;

        Desk(Cases cases, CaseViews views, Outbox outbox, AuditLog audit) {
            this.cases = cases;
            this.views = views;
            this.outbox = outbox;
            this.audit = audit;
        }

        Uni<@Nullable ReviewCase> find(Recheck one, Mutiny.Session session) {
            return cases.find(one.caseId(), List.of(one.region()), session);
        }

        Uni<Void> tell(
                Recheck taken, Hold hold, ReviewCase of, Present by, Mutiny.Session session) {
            return outbox.tellAll(
                            List.of(
                                    Telling.of(
                                            Topics.ACTIVITY,
                                            hold.person().value(),
                                            taken.taken(hold),
                                            0)),
                            session)
                    .chain(() ->
                            audit.note(
                                    AuditNote.write(by.by(), "take-recheck", CaseMatter.of(of)),
                                    session));
        }

        Uni<Answer> shown(
                Recheck one, Hold hold, ReviewCase of, Present to, Mutiny.Session session) {
            return views.shownTo(to.by(), "show-recheck", of, session)
                    .map(view -> new Answer.Given(RecheckView.of(one.id(), hold, view.blind())));
        }
    }

    /// What asking for one ends in.
    sealed interface Answer {
        record Given(RecheckView recheck) implements Answer {}

        record NothingWaits() implements Answer {}

        /// They hold a case.
        record HandsFull() implements Answer {}

        /// Nobody is given anything during a break.
        record OnBreak(Instant since) implements Answer {}
    }

    /// What the person holds already is answered again.
    Uni<Answer> take(Present person) {
        return transactions.in(session ->
                limits.of(person.person().value(), session)
                        .chain(left -> take(person, left, session)));
    }

    private Uni<Answer> take(Present person, WhatIsLeft.Left left, Mutiny.Session session) {
        Instant since = left.breakSince();
        if (since != null) {
            return Uni.createFrom().item(new Answer.OnBreak(since));
        }
        return left.holds()
                ? Uni.createFrom().item(new Answer.HandsFull())
                : rechecks.inHandOf(person.person(), terms.now(), session)
                        .chain(held ->
                                held == null || held.hold() == null
                                        ? takeNew(person, left, session)
                                        : again(held, held.hold(), person, session));
    }

    /// Whoever may not see the case any more sees nothing; their time with it runs out.
    private Uni<Answer> again(Recheck held, Hold hold, Present person, Mutiny.Session session) {
        return desk.find(held, session)
                .chain(found ->
                        found == null || !person.maySee(found)
                                ? nothing()
                                : desk.shown(held, hold, found, person, session));
    }

    private Uni<Answer> takeNew(Present person, WhatIsLeft.Left left, Mutiny.Session session) {
        return rechecks.waitingFor(person, left.allowance().withheld(), MOST_LOOKED_AT, session)
                .chain(waiting -> firstOf(waiting, person, session));
    }

    private Uni<Answer> firstOf(List<Recheck> waiting, Present person, Mutiny.Session session) {
        if (waiting.isEmpty()) {
            return nothing();
        }
        Recheck next = waiting.getFirst();
        List<Recheck> others = waiting.subList(1, waiting.size());
        return desk.find(next, session)
                .chain(found ->
                        found == null || !person.maySee(found) || !next.isAbout(found)
                                ? firstOf(others, person, session)
                                : held(next, found, person, session)
                                        .chain(given ->
                                                given == null
                                                        ? firstOf(others, person, session)
                                                        : Uni.createFrom().item(given)));
    }

    private Uni<@Nullable Answer> held(
            Recheck next, ReviewCase found, Present person, Mutiny.Session session) {
        Hold hold = terms.hold(person.person());
        return rechecks.hold(next.id(), hold, session)
                .chain(held ->
                        held
                                ? desk.tell(next, hold, found, person, session)
                                        .chain(() -> desk.shown(next, hold, found, person, session))
                                : Uni.createFrom().nullItem());
    }

    private static Uni<Answer> nothing() {
        return Uni.createFrom().item(new Answer.NothingWaits());
    }
}

package steward.review.recheck;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.activity.CaseReleased;
import steward.contracts.decision.Outcome;
import steward.messaging.Transactions;
import steward.review.automation.CountAutomation;
import steward.review.decision.SecondPerson.Present;
import steward.review.doublereview.DrawRecheck;
import steward.review.doublereview.Verdict;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;
import steward.review.recheck.Recheck.Hold;
import steward.review.recheck.Recheck.Settlement;

/// Takes what a person came to who read a decision again. It changes nothing about the decision; where a rule or model made it and they came to another verdict,
/// that counts against its breaker, once, in the same transaction. The answer never says whether they agree.
@ApplicationScoped
class ReadDecision {

    private final Transactions transactions;
    private final Cases cases;
    private final Rechecks rechecks;
    private final Consequences consequences;
    private final PolicyLibrary library;

    ReadDecision(
            Transactions transactions,
            Cases cases,
            Rechecks rechecks,
            Consequences consequences,
            PolicyLibrary library) {
        this.transactions = transactions;
        this.cases = cases;
        this.rechecks = rechecks;
        this.consequences = consequences;
        this.library = library;
    }

    /// What follows from a reading.
    @ApplicationScoped
    static class Consequences {
        private final CountAutomation counting;
        private final EndHolds ending;
        private final HoldTerms terms;
        private final AuditLog audit;

        Consequences(CountAutomation counting, EndHolds ending, HoldTerms terms, AuditLog audit) {
            this.counting = counting;
            this.ending = ending;
            this.terms = terms;
            this.audit = audit;
        }

        Instant now() {
            return terms.now();
        }

        Uni<Void> end(
                Recheck held,
                Hold hold,
                CaseReleased.Reason reason,
                Instant now,
                Mutiny.Session session) {
            return ending.end(held, hold, reason, now, session);
        }

        Uni<Void> count(Recheck read, Settlement how, Mutiny.Session session) {
            return how == Settlement.DISAGREED && read.because() == DrawRecheck.Because.AUTOMATED
                    ? counting.disagreed(read.decision(), read.id(), read.region(), session)
                    : Uni.createFrom().voidItem();
        }

        Uni<Void> note(String what, ReviewCase of, String how, Present by, Mutiny.Session session) {
            return audit.note(
                    AuditNote.write(by.by(), what, CaseMatter.of(of)).endingIn(how), session);
        }
    }

    /// What somebody came to.
    ///
    /// @param clause id; null where none is named
    record Reading(String token, Outcome outcome, @Nullable String clause, String rationale) {}

    /// What it ends in.
    sealed interface Result {
        record Done() implements Result {}

        /// It is not in this person's hand under this token.
        record Stale() implements Result {}

        /// No such clause.
        record UnknownClause() implements Result {}

        record NotFound() implements Result {}
    }

    /// The same again answers the same.
    Uni<Result> read(String id, Present person, Reading reading) {
        return with(id, person, (found, session) -> read(found, person, reading, session));
    }

    Uni<Result> giveBack(String id, Present person, String token, CaseReleased.Reason reason) {
        return with(
                id,
                person,
                (found, session) -> {
                    Hold hold = found.recheck().hold();
                    Instant now = consequences.now();
                    return hold == null || !found.recheck().isHeldBy(person.person(), token, now)
                            ? stale()
                            : consequences
                                    .end(found.recheck(), hold, reason, now, session)
                                    .chain(() ->
                                            consequences.note(
                                                    "give-back-recheck",
                                                    found.seen(),
                                                    reason.name(),
                                                    person,
                                                    session))
                                    .replaceWith(new Result.Done());
                });
    }

    private record Found(Recheck recheck, ReviewCase seen) {}

    /// With case and recheck locked, in this order; not found for who may not see the case.
    private Uni<Result> with(
            String id, Present person, BiFunction<Found, Mutiny.Session, Uni<Result>> work) {
        return transactions.in(session ->
                rechecks.find(id, person.reach().regions(), session)
                        .chain(one ->
                                one == null
                                        ? notFound()
                                        : cases.lockOne(
                                                        one.caseId(),
                                                        person.reach().regions(),
                                                        session)
                                                .chain(seen ->
                                                        seen == null || !person.maySee(seen)
                                                                ? notFound()
                                                                : locked(
                                                                        one.id(), seen, person,
                                                                        work, session))));
    }

    private Uni<Result> locked(
            String id,
            ReviewCase seen,
            Present person,
            BiFunction<Found, Mutiny.Session, Uni<Result>> work,
            Mutiny.Session session) {
        return rechecks.lock(id, person.reach().regions(), session)
                .chain(one -> one == null ? notFound() : work.apply(new Found(one, seen), session));
    }

    private Uni<Result> read(Found found, Present person, Reading reading, Mutiny.Session session) {
        Recheck one = found.recheck();
        Hold hold = one.hold();
        String verdict = Verdict.of(reading.outcome(), reading.clause());
        if (person.person().value().equals(one.reader()) && verdict.equals(one.readVerdict())) {
            return Uni.createFrom().item(new Result.Done());
        }
        return hold == null || !one.isHeldBy(person.person(), reading.token(), consequences.now())
                ? stale()
                : isKnown(reading.clause(), session)
                        .chain(known ->
                                known
                                        ? settle(found, hold, person, reading, session)
                                        : Uni.createFrom().item(new Result.UnknownClause()));
    }

    private Uni<Boolean> isKnown(@Nullable String clause, Mutiny.Session session) {
        return clause == null
                ? Uni.createFrom().item(true)
                : library.inForce(session).map(policy -> policy.versionsOf(clause).isPresent());
    }

    private Uni<Result> settle(
            Found found, Hold hold, Present person, Reading reading, Mutiny.Session session) {
        Recheck one = found.recheck();
        Instant now = consequences.now();
        String verdict = Verdict.of(reading.outcome(), reading.clause());
        Settlement how =
                one.isAbout(found.seen()) ? one.comparedWith(verdict) : Settlement.OVERTAKEN;
        return consequences
                .end(one, hold, CaseReleased.Reason.RECHECKED, now, session)
                .chain(() ->
                        how == Settlement.OVERTAKEN
                                ? rechecks.settle(one.id(), how, now, session)
                                : rechecks.read(
                                        one.id(),
                                        new Rechecks.Read(
                                                person.person(), verdict, reading.rationale(), how),
                                        now,
                                        session))
                .chain(() -> consequences.count(one, how, session))
                .chain(() ->
                        consequences.note(
                                "recheck-decision", found.seen(), how.name(), person, session))
                .replaceWith(new Result.Done());
    }

    private static Uni<Result> stale() {
        return Uni.createFrom().item(new Result.Stale());
    }

    private static Uni<Result> notFound() {
        return Uni.createFrom().item(new Result.NotFound());
    }
}

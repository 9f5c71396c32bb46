package steward.review.acknowledgement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.ProblemType;
import steward.access.Roles;
import steward.access.Violation;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.acknowledgement.PolicyChangeRow.Owed;
import steward.review.workforce.WithholdWork;

/// What changed, and that a person says to have read it, and answers what is asked about it: what was kept from them for it is given to them again at once.
@ApplicationScoped
class AcknowledgeChange {

    private static final String CHANGE = "policy-change";

    private final Transactions transactions;
    private final PolicyChanges changes;
    private final Quizzes quizzes;
    private final WithholdWork withholding;
    private final AuditLog audit;
    private final Clock clock;

    AcknowledgeChange(
            Transactions transactions,
            PolicyChanges changes,
            Quizzes quizzes,
            WithholdWork withholding,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.quizzes = quizzes;
        this.withholding = withholding;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of it. A wrong answer is one outcome of two and not a failure: that it was given has to stay.
    private sealed interface Outcome {

        /// @param explanations per question; empty where nothing was asked
        record Acknowledged(List<String> explanations) implements Outcome {}

        record Wrong(ProblemException problem) implements Outcome {}
    }

    /// @param language in which questions are wanted; null for English
    Uni<List<PolicyChangeView>> feed(Caller caller, int most, @Nullable String language) {
        boolean counted =
                caller.has(Roles.POLICY_MANAGER)
                        || caller.has(Roles.AUDITOR)
                        || caller.has(Roles.OPERATOR);
        return transactions.in(session ->
                changes.feed(caller.id(), counted, most, session)
                        .chain(found -> quizzes.shown(found, language, session)));
    }

    /// Answers the explanations of what was asked, none where nothing was; again changes nothing. The Uni fails with a problem where the person was not asked for it, and
    /// where they did not answer what is asked, or not rightly.
    Uni<List<String>> acknowledge(String change, AcknowledgementRequest said, Caller caller) {
        return transactions
                .in(session ->
                        changes.lock(caller.id(), change, session)
                                .chain(locked -> {
                                    if (locked == null) {
                                        throw ProblemException.notFound();
                                    }
                                    Owed owed = locked.owed();
                                    return owed == null
                                            ? Uni.createFrom()
                                                    .<Outcome>item(
                                                            new Outcome.Acknowledged(List.of()))
                                            : quizzes.sheetOf(locked.changed(), owed, session)
                                                    .chain(sheet ->
                                                            sheet.isEmpty()
                                                                    ? acknowledged(
                                                                            change, caller,
                                                                            List.of(), session)
                                                                    : answered(
                                                                            change, sheet, owed,
                                                                            said, caller, session));
                                }))
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Acknowledged(var explanations) -> explanations;
                            // Thrown only now: the attempt has been committed.
                            case Outcome.Wrong(var problem) -> throw problem;
                        });
    }

    private Uni<Outcome> answered(
            String change,
            Sheet sheet,
            Owed owed,
            AcknowledgementRequest said,
            Caller caller,
            Mutiny.Session session) {
        Instant now = clock.instant();
        List<List<Integer>> answers = answersTo(sheet, owed, said, now);
        List<Integer> wrong = sheet.wrongIn(answers);
        List<String> explanations =
                sheet.posed().stream()
                        .map(posed -> posed.explanationIn(posed.languageFor(said.language())))
                        .toList();
        boolean right = wrong.isEmpty();
        return changes.attempted(caller.id(), change, sheet.quizzes(), right, now, session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                                actor(caller),
                                                "answer-quiz",
                                                Matter.of(CHANGE, change))
                                        .endingIn(right ? "RIGHT" : "WRONG"),
                                session))
                .chain(() ->
                        right
                                ? acknowledged(change, caller, explanations, session)
                                : Uni.createFrom()
                                        .item(
                                                new Outcome.Wrong(
                                                        problem(
                                                                wrong,
                                                                explanations,
                                                                owed.wrong() + 1))));
    }

    /// The answers, if they may be judged now and are answers to this sheet. What is refused here counts for no attempt.
    private List<List<Integer>> answersTo(
            Sheet sheet, Owed owed, AcknowledgementRequest said, Instant now) {
        Instant paused = quizzes.tries().pausedUntil(owed.wrong(), owed.wrongAt(), now);
        if (paused != null) {
            throw ProblemException.tooManyRequests(
                    Problem.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            "read the change meanwhile: answers are taken again from " + paused),
                    Duration.between(now, paused).plusSeconds(1));
        }
        if (said.sheet() == null || said.answers() == null) {
            throw ProblemException.invalid(
                    "answers",
                    "quiz",
                    "sheet and answers: the questions stand in quiz of GET /v1/policies/changes");
        }
        if (!said.sheet().equals(sheet.id())) {
            throw ProblemException.conflict(
                    "sheet",
                    "last",
                    "the sheet of now, as GET /v1/policies/changes has it: the answers are in another order after each attempt");
        }
        if (!sheet.fits(said.answers())) {
            throw ProblemException.invalid(
                    "answers",
                    "each-question",
                    "for each of the %d questions the places that are chosen, one or more, each once"
                            .formatted(sheet.posed().size()));
        }
        return said.answers();
    }

    private ProblemException problem(List<Integer> wrong, List<String> explanations, int tried) {
        int left = quizzes.tries().left(tried);
        return new ProblemException(
                Problem.of(
                        ProblemType.INVALID,
                        left == 0
                                ? "not acknowledged: read the change and answer again after a pause of "
                                        + quizzes.tries().pause()
                                : "not acknowledged: read the change and answer again; wrong attempts before a pause: "
                                        + left,
                        wrong.stream()
                                .map(i ->
                                        new Violation(
                                                "answers[" + i + "]", "right", explanations.get(i)))
                                .toList()));
    }

    private Uni<Outcome> acknowledged(
            String change, Caller caller, List<String> explanations, Mutiny.Session session) {
        Actor by = actor(caller);
        return changes.acknowledge(caller.id(), change, clock.instant(), session)
                .chain(() -> changes.withheld(caller.id(), session))
                .chain(still -> withholding.until(caller.id(), still, by, session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                        by, "acknowledge-policy", Matter.of(CHANGE, change)),
                                session))
                .replaceWith(new Outcome.Acknowledged(explanations));
    }

    private static Actor actor(Caller caller) {
        return Actor.of(caller, Roles.MODERATOR, Roles.LEAD);
    }
}

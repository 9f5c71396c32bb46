package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.decision.Party;
import steward.contracts.id.CaseId;
import steward.contracts.id.IdSource;
import steward.contracts.id.MessageId;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.messaging.Transactions;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// A reviewer asks somebody outside to tell more: the claim ends, the case waits, the question goes out, in one transaction.
@ApplicationScoped
class AskParty {

    private final Transactions transactions;
    private final Cases cases;
    private final Questions questions;
    private final StartWaiting starting;
    private final Terms terms;

    AskParty(
            Transactions transactions,
            Cases cases,
            Questions questions,
            StartWaiting starting,
            Terms terms) {
        this.transactions = transactions;
        this.cases = cases;
        this.questions = questions;
        this.starting = starting;
        this.terms = terms;
    }

    /// How long is waited, and what may be asked in which words.
    @ApplicationScoped
    static class Terms {
        private final WaitingTerms waiting;
        private final int most;
        private final PolicyLibrary library;
        private final Clock clock;
        private final IdSource ids;

        Terms(QuestionConfig config, PolicyLibrary library, Clock clock, IdSource ids) {
            this.waiting = new WaitingTerms(config.answerWithin(), config.reserve());
            this.most = config.most();
            this.library = library;
            this.clock = clock;
            this.ids = ids;
        }

        WaitingTerms waiting() {
            return waiting;
        }

        int most() {
            return most;
        }

        PolicyLibrary library() {
            return library;
        }

        Clock clock() {
            return clock;
        }

        IdSource ids() {
            return ids;
        }
    }

    /// A reviewer's wish to ask.
    ///
    /// @param about the report whose sender is asked; null for the first who can be, and for the author
    record Command(
            CaseId caseId,
            ReviewerId person,
            Actor by,
            Reach reach,
            FencingToken token,
            String question,
            @Nullable SubmissionId about) {}

    /// What it comes to.
    sealed interface Result {
        /// The case waits.
        record Waits(Question question) implements Result {}

        /// The claim is not in force.
        record Stale() implements Result {}

        /// There is no such case for this person.
        record NotFound() implements Result {}

        /// It must not wait.
        record TooUrgent() implements Result {}

        /// No such question; these there are.
        record NotInCatalogue(String there) implements Result {}

        /// Nobody who could be asked this can be written to.
        record NobodyToAsk(Party party) implements Result {}

        /// This person was asked this, or as much was asked as may be.
        record AskedEnough(int most) implements Result {}
    }

    Uni<Result> ask(Command command) {
        return transactions.in(session ->
                cases.lockOne(command.caseId(), command.reach().regions(), session)
                        .chain(found ->
                                found == null
                                                || !command.reach()
                                                        .coversWorkOf(found, command.person())
                                        ? item(new Result.NotFound())
                                        : askOf(found, command, session)));
    }

    private Uni<Result> askOf(ReviewCase held, Command command, Mutiny.Session session) {
        Instant now = terms.clock().instant();
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        if (claimed == null || !claimed.isHeldBy(command.person(), command.token(), now)) {
            return item(new Result.Stale());
        }
        Optional<Instant> until = terms.waiting().until(held.urgency(), now);
        return until.isEmpty()
                ? item(new Result.TooUrgent())
                : terms.library()
                        .inForce(session)
                        .chain(policy ->
                                inWords(
                                        new Wish(held, claimed, command, now, until.get(), policy),
                                        session));
    }

    /// What is asked of a case that may wait.
    private record Wish(
            ReviewCase held,
            CaseState.Claimed claimed,
            Command command,
            Instant now,
            Instant until,
            Policy policy) {}

    private Uni<Result> inWords(Wish wish, Mutiny.Session session) {
        Catalogue catalogue = new Catalogue(wish.policy().notices());
        Optional<Catalogue.Entry> asked = catalogue.find(wish.command().question());
        return asked.isEmpty()
                ? item(
                        new Result.NotInCatalogue(
                                String.join(
                                        ", ",
                                        catalogue.all().stream()
                                                .map(Catalogue.Entry::id)
                                                .toList())))
                : recipient(asked.get(), wish, session)
                        .chain(recipient ->
                                recipient.isEmpty()
                                        ? item(new Result.NobodyToAsk(asked.get().party()))
                                        : ask(asked.get(), recipient.get(), wish, session));
    }

    private Uni<Optional<Recipient>> recipient(
            Catalogue.Entry asked, Wish wish, Mutiny.Session session) {
        return switch (asked.party()) {
            case AUTHOR -> Uni.createFrom().item(Recipient.authorOf(wish.held(), wish.policy()));
            case REPORTER ->
                    questions
                            .reportsOf(wish.held().id(), session)
                            .map(reports -> Recipient.reporterOf(reports, wish.command().about()));
        };
    }

    private Uni<Result> ask(
            Catalogue.Entry asked, Recipient recipient, Wish wish, Mutiny.Session session) {
        Question question =
                new Question(
                        new MessageId(terms.ids().next().toString()),
                        wish.held().in(wish.claimed().ask(wish.until())).telling(1),
                        asked,
                        recipient,
                        wish.command().person(),
                        wish.now(),
                        wish.until());
        return questions
                .add(question, terms.most(), session)
                .chain(added ->
                        added
                                ? starting.waiting(
                                                question,
                                                wish.claimed(),
                                                wish.command().by(),
                                                wish.policy(),
                                                session)
                                        .replaceWith(new Result.Waits(question))
                                : item(new Result.AskedEnough(terms.most())));
    }

    private static Uni<Result> item(Result result) {
        return Uni.createFrom().item(result);
    }
}

package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.caseview.CaseViews;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// What a second person does about proposals: finds, looks, confirms, sends back. Each in one transaction; nothing is there for whoever may not see the case.
@ApplicationScoped
class ReviewProposal {

    private final Transactions transactions;
    private final Cases cases;
    private final CaseViews views;
    private final Proposals proposals;
    private final SettleProposal settling;

    ReviewProposal(
            Transactions transactions,
            Cases cases,
            CaseViews views,
            Proposals proposals,
            SettleProposal settling) {
        this.transactions = transactions;
        this.cases = cases;
        this.views = views;
        this.proposals = proposals;
        this.settling = settling;
    }

    private record Waiting(ReviewCase seen, Proposal proposal) {}

    Uni<OpenProposalsView> open(Present person, String after, int limit) {
        return transactions
                .in(session ->
                        proposals.openTo(person.person(), person.reach(), after, limit, session))
                .map(found -> page(found, limit));
    }

    private static OpenProposalsView page(List<OpenProposalsView.Entry> found, int limit) {
        return new OpenProposalsView(found, found.size() < limit ? null : found.getLast().caseId());
    }

    Uni<Optional<ProposalView>> show(CaseId id, Present person) {
        return transactions.in(session ->
                cases.find(id, person.reach().regions(), session)
                        .chain(seen -> waiting(seen, person, session))
                        .chain(found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : views.shownTo(
                                                        person.by(),
                                                        "show-proposal",
                                                        found.get().seen(),
                                                        session)
                                                .map(view ->
                                                        Optional.of(
                                                                ProposalView.of(
                                                                        found.get().proposal(),
                                                                        view)))));
    }

    Uni<Recording> confirm(CaseId id, Present person) {
        return transactions.in(session ->
                cases.lockOne(id, person.reach().regions(), session)
                        .chain(seen -> waiting(seen, person, session))
                        .chain(found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(new Recording.NotFound())
                                        : settling.confirm(
                                                found.get().seen(),
                                                found.get().proposal(),
                                                person,
                                                session)));
    }

    /// Empty where there is nothing to send back; else why it cannot be, or the name of the state that the case is in now.
    Uni<Optional<SentBack>> sendBack(CaseId id, Present person, String note) {
        return transactions.in(session ->
                cases.lockOne(id, person.reach().regions(), session)
                        .chain(seen -> waiting(seen, person, session))
                        .chain(found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : settling.sendBack(
                                                        found.get().seen(),
                                                        found.get().proposal(),
                                                        person,
                                                        note,
                                                        session)
                                                .map(refusal ->
                                                        Optional.of(new SentBack(refusal)))));
    }

    /// @param refusal why it was not; empty where it was
    record SentBack(Optional<Refusal> refusal) {}

    private Uni<Optional<Waiting>> waiting(
            @Nullable ReviewCase found, Present person, Mutiny.Session session) {
        return found == null
                        || !(found.state() instanceof CaseState.SecondReview)
                        || !person.maySee(found)
                ? Uni.createFrom().item(Optional.empty())
                : proposals
                        .openOf(found.id(), session)
                        .map(open ->
                                Optional.ofNullable(open)
                                        .map(proposal -> new Waiting(found, proposal)));
    }
}

package steward.review.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Decider;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.contracts.referral.CaseReferred;
import steward.messaging.Transactions;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// A reviewer hands a case to the specialists with a question: the claim ends, the case is parked, the question goes out, in one transaction.
@ApplicationScoped
class ReferCase {

    private final Transactions transactions;
    private final Cases cases;
    private final ParkAndAsk parking;
    private final AuditLog audit;
    private final Clock clock;

    ReferCase(
            Transactions transactions,
            Cases cases,
            ParkAndAsk parking,
            AuditLog audit,
            Clock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.cases = cases;
        this.parking = parking;
        this.clock = clock;
    }

    /// A reviewer's wish to refer.
    record Command(
            CaseId caseId,
            ReviewerId person,
            Actor by,
            Reach reach,
            FencingToken token,
            CaseReferred.Reason reason,
            String team,
            String question) {}

    /// What it ends in.
    enum Result {
        REFERRED,
        STALE_TOKEN,
        NOT_FOUND
    }

    Uni<Result> refer(Command command) {
        return transactions.in(session ->
                cases.lockOne(command.caseId(), command.reach().regions(), session)
                        .chain(found ->
                                found == null
                                                || !command.reach()
                                                        .coversWorkOf(found, command.person())
                                        ? Uni.createFrom().item(Result.NOT_FOUND)
                                        : referHeld(found, command, session)));
    }

    private Uni<Result> referHeld(ReviewCase held, Command command, Mutiny.Session session) {
        Instant now = clock.instant();
        Optional<CaseState.Claimed> claimed =
                Optional.ofNullable(CaseState.claimIn(held.state()))
                        .filter(claim -> claim.isHeldBy(command.person(), command.token(), now));
        if (claimed.isEmpty()) {
            return Uni.createFrom().item(Result.STALE_TOKEN);
        }
        ReviewCase parked = held.in(claimed.get().park(CaseParked.Reason.REFERRED)).telling(1);
        Question question =
                new Question(
                        parked,
                        command.reason(),
                        command.team(),
                        command.question(),
                        new Decider(Decider.Kind.REVIEWER, command.person().value(), null, null));
        return parking.park(claimed.get(), question, now, session)
                .chain(() ->
                        audit.note(
                                AuditNote.write(command.by(), "refer-case", CaseMatter.of(parked))
                                        .endingIn(command.reason().name()),
                                session))
                .replaceWith(Result.REFERRED);
    }
}

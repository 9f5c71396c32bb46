package steward.review.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;

/// Where a case stands. Each state offers the moves that are legal from it, and no other; sealed, so that each place that looks at states is revisited
/// when one is added.
public sealed interface CaseState {

    /// The name in the one list of all services.
    enum Name {
        QUEUED,
        CLAIMED,
        HELD,
        NEEDS_INFO,
        SECOND_REVIEW,
        PARKED,
        DECIDED
    }

    Name name();

    /// Waits for somebody who may see it.
    record Queued() implements CaseState {
        @Override
        public Name name() {
            return Name.QUEUED;
        }

        public Claimed claim(ClaimId claim, ReviewerId by, FencingToken token, Instant leaseUntil) {
            return new Claimed(claim, by, token, leaseUntil);
        }

        public Parked park(CaseParked.Reason reason) {
            return new Parked(reason);
        }

        /// Nobody else read it in time: the judgement that waited for a second reader stands.
        public Decided endWaiting(DecisionId decision, Outcome outcome) {
            return new Decided(decision, outcome);
        }

        /// A rule or model decides in a person's place, where policy lets it.
        public Decided automate(DecisionId decision, Outcome outcome) {
            return new Decided(decision, outcome);
        }
    }

    /// One person holds it until the lease ends.
    ///
    /// @param leaseUntil from this instant on the claim is worth nothing
    record Claimed(ClaimId claim, ReviewerId by, FencingToken token, Instant leaseUntil)
            implements CaseState {
        @Override
        public Name name() {
            return Name.CLAIMED;
        }

        /// Whether this person may act on the case with this token now.
        public boolean isHeldBy(ReviewerId person, FencingToken shown, Instant now) {
            return by.equals(person) && token.equals(shown) && now.isBefore(leaseUntil);
        }

        public Claimed renew(Instant until) {
            return new Claimed(claim, by, token, until.isAfter(leaseUntil) ? until : leaseUntil);
        }

        public Queued release() {
            return new Queued();
        }

        /// What was judged is read by another first, who is not to know it: back into the queue like anything else.
        public Queued readAgain() {
            return new Queued();
        }

        /// Puts it aside for this person, who may do something else meanwhile.
        public Held hold(Instant until) {
            return new Held(by, until);
        }

        /// Puts it aside for another person.
        public Held handOver(ReviewerId to, Instant until) {
            return new Held(to, until);
        }

        /// Somebody outside is asked, and the case waits for the answer.
        public NeedsInfo ask(Instant until) {
            return new NeedsInfo(until);
        }

        public Parked park(CaseParked.Reason reason) {
            return new Parked(reason);
        }

        /// What the holder wants cannot be undone: another person has to want it, too.
        public SecondReview propose() {
            return new SecondReview();
        }

        public Decided decide(DecisionId decision, Outcome outcome) {
            return new Decided(decision, outcome);
        }
    }

    /// Somebody wants what cannot be undone, and another person has to confirm it. Nobody can claim it.
    record SecondReview() implements CaseState {
        @Override
        public Name name() {
            return Name.SECOND_REVIEW;
        }

        public Decided confirm(DecisionId decision, Outcome outcome) {
            return new Decided(decision, outcome);
        }

        public Queued sendBack() {
            return new Queued();
        }

        public Parked park(CaseParked.Reason reason) {
            return new Parked(reason);
        }
    }

    /// Waits for one person, who put it aside or was handed it. It is in no queue, and no token acts on it.
    ///
    /// @param until from this instant on it goes back to the queue
    record Held(ReviewerId by, Instant until) implements CaseState {
        @Override
        public Name name() {
            return Name.HELD;
        }

        /// Whether it waits for this person now.
        public boolean isFor(ReviewerId person, Instant now) {
            return by.equals(person) && now.isBefore(until);
        }

        /// Taken up, under a claim of its own with a token of its own.
        public Claimed resume(ClaimId claim, FencingToken token, Instant leaseUntil) {
            return new Claimed(claim, by, token, leaseUntil);
        }

        public Queued release() {
            return new Queued();
        }

        public Parked park(CaseParked.Reason reason) {
            return new Parked(reason);
        }

        /// Nobody else read it in time: the judgement that waited for a second reader stands.
        public Decided endWaiting(DecisionId decision, Outcome outcome) {
            return new Decided(decision, outcome);
        }
    }

    /// Waits for an answer from outside. Nobody can claim it meanwhile; its deadline goes on.
    ///
    /// @param until from this instant on it goes back to the queue, answered or not
    record NeedsInfo(Instant until) implements CaseState {
        @Override
        public Name name() {
            return Name.NEEDS_INFO;
        }

        /// What is S0 or S1 waits for nobody past its deadline.
        public static boolean mayNotWait(Urgency urgency, Instant until) {
            return switch (urgency.severity()) {
                case S0, S1 -> until.isAfter(urgency.deadline());
                case S2, S3, S4 -> false;
            };
        }

        public Queued resume() {
            return new Queued();
        }

        public Parked park(CaseParked.Reason reason) {
            return new Parked(reason);
        }
    }

    /// With the specialists; nobody here can claim it.
    record Parked(CaseParked.Reason reason) implements CaseState {
        @Override
        public Name name() {
            return Name.PARKED;
        }

        /// The specialists' answer.
        public Decided resolve(DecisionId decision, Outcome outcome) {
            return new Decided(decision, outcome);
        }

        /// What a reviewer asked about is confirmed since: the specialists have it for another reason.
        public Parked confirm() {
            return new Parked(CaseParked.Reason.CONFIRMED);
        }
    }

    /// Has a standing decision.
    record Decided(DecisionId decision, Outcome outcome) implements CaseState {
        @Override
        public Name name() {
            return Name.DECIDED;
        }

        /// A late report brought something new.
        public Queued reopen() {
            return new Queued();
        }

        /// Another decision takes its place.
        public Decided overturn(DecisionId by, Outcome next) {
            return new Decided(by, next);
        }

        /// It is a matter for the authorities: the specialists see to it, and decide the case anew.
        public Parked refer() {
            return new Parked(CaseParked.Reason.REFERRED);
        }

        /// It is confirmed since: the specialists look at what was decided without them, or was decided not to be a violation.
        public Parked reconsider() {
            return new Parked(CaseParked.Reason.CONFIRMED);
        }
    }

    /// The claim in force, if any.
    static @Nullable Claimed claimIn(CaseState state) {
        return switch (state) {
            case Claimed claimed -> claimed;
            case Queued _, Held _, NeedsInfo _, SecondReview _, Parked _, Decided _ -> null;
        };
    }

    /// Whose work it is, claimed or put aside; null where it is nobody's.
    static @Nullable ReviewerId personOf(CaseState state) {
        return switch (state) {
            case Claimed claimed -> claimed.by();
            case Held held -> held.by();
            case Queued _, NeedsInfo _, SecondReview _, Parked _, Decided _ -> null;
        };
    }
}

package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.review.CaseFixtures;
import steward.review.queue.CaseState.Claimed;
import steward.review.queue.CaseState.Name;

/// Random commands, legal and not, by three people over time, against a model of a few fields: a case and its model always agree, on where it stands, on whose it is and
/// on whether what was asked for happens.
class CaseMachineTest {

    private static final int LEASE = 10;

    /// What somebody, or the service, wants.
    enum Wish {
        CLAIM,
        RENEW,
        RELEASE,
        HOLD,
        HAND_OVER,
        RESUME,
        ASK,
        ANSWER,
        PROPOSE,
        DECIDE,
        EXPIRE,
        PARK,
        CONFIRM,
        SEND_BACK,
        RESOLVE,
        REOPEN,
        OVERTURN
    }

    /// @param late how many seconds pass before it
    /// @param ago how many tokens ago the one is that is shown
    record Command(Wish wish, int person, int late, int ago) {}

    /// The model: a name, whose it is, until when, and by which number of claim.
    private static final class Model {
        Name state = Name.QUEUED;
        int person = -1;
        int until;
        int claims;

        boolean does(Command command, int now, int shown) {
            boolean holds =
                    state == Name.CLAIMED
                            && person == command.person()
                            && shown == claims
                            && now < until;
            return switch (command.wish()) {
                case CLAIM -> state == Name.QUEUED && taken(command.person(), now);
                case RENEW -> holds && lasting(Math.max(until, now + LEASE));
                case RELEASE -> holds && to(Name.QUEUED);
                case HOLD -> holds && to(Name.HELD) && of(command.person(), now);
                case HAND_OVER -> holds && to(Name.HELD) && of((command.person() + 1) % 3, now);
                case RESUME ->
                        state == Name.HELD
                                && person == command.person()
                                && now < until
                                && taken(command.person(), now);
                case ASK -> holds && to(Name.NEEDS_INFO) && lasting(now + LEASE);
                case ANSWER -> state == Name.NEEDS_INFO && to(Name.QUEUED);
                case PROPOSE -> holds && to(Name.SECOND_REVIEW);
                case DECIDE -> holds && to(Name.DECIDED);
                case EXPIRE ->
                        (state == Name.CLAIMED || state == Name.HELD || state == Name.NEEDS_INFO)
                                && now >= until
                                && to(Name.QUEUED);
                case PARK -> to(Name.PARKED);
                case CONFIRM -> state == Name.SECOND_REVIEW && to(Name.DECIDED);
                case SEND_BACK -> state == Name.SECOND_REVIEW && to(Name.QUEUED);
                case RESOLVE -> state == Name.PARKED && to(Name.DECIDED);
                case REOPEN -> state == Name.DECIDED && to(Name.QUEUED);
                case OVERTURN -> state == Name.DECIDED;
            };
        }

        private boolean taken(int by, int now) {
            claims++;
            return to(Name.CLAIMED) && of(by, now);
        }

        private boolean to(Name next) {
            state = next;
            person = -1;
            return true;
        }

        private boolean of(int by, int now) {
            person = by;
            return lasting(now + LEASE);
        }

        private boolean lasting(int next) {
            until = next;
            return true;
        }
    }

    @Property(tries = 2_000)
    void aCaseStandsWhereTheModelSaysAfterEachCommand(@ForAll("commands") List<Command> commands) {
        CaseState state = new CaseState.Queued();
        Model model = new Model();
        int now = 0;
        for (Command command : commands) {
            now += command.late();
            int shown = Math.max(0, model.claims - command.ago());

            CaseState next = after(state, command, at(now), shown, model.claims + 1);
            boolean happens = model.does(command, now, shown);

            assertThat(next != null).as("%s at %s from %s", command, now, state).isEqualTo(happens);
            state = next == null ? state : next;
            assertThat(state.name()).isEqualTo(model.state);
            assertThat(CaseState.personOf(state))
                    .isEqualTo(model.person < 0 ? null : person(model.person));
            Claimed claim = CaseState.claimIn(state);
            assertThat(claim != null).isEqualTo(model.state == Name.CLAIMED);
            if (claim != null) {
                assertThat(claim.token()).isEqualTo(token(model.claims));
                assertThat(claim.leaseUntil()).isEqualTo(at(model.until));
            }
        }
    }

    /// The next state by the moves that the state offers; null where it offers none for that.
    private static @Nullable CaseState after(
            CaseState state, Command command, Instant now, int shown, int nextClaim) {
        ReviewerId by = person(command.person());
        return switch (state) {
            case CaseState.Queued queued ->
                    switch (command.wish()) {
                        case CLAIM ->
                                queued.claim(claim(nextClaim), by, token(nextClaim), lease(now));
                        case PARK -> queued.park(CaseParked.Reason.CONFIRMED);
                        case RENEW,
                                ASK,
                                ANSWER,
                                RELEASE,
                                HOLD,
                                HAND_OVER,
                                RESUME,
                                PROPOSE,
                                DECIDE,
                                EXPIRE,
                                CONFIRM,
                                SEND_BACK,
                                RESOLVE,
                                REOPEN,
                                OVERTURN ->
                                null;
                    };
            case Claimed held -> afterClaimed(held, command, now, shown);
            case CaseState.Held aside ->
                    switch (command.wish()) {
                        case RESUME ->
                                aside.isFor(by, now)
                                        ? aside.resume(
                                                claim(nextClaim), token(nextClaim), lease(now))
                                        : null;
                        case EXPIRE -> now.isBefore(aside.until()) ? null : aside.release();
                        case PARK -> aside.park(CaseParked.Reason.CONFIRMED);
                        case CLAIM,
                                ASK,
                                ANSWER,
                                RENEW,
                                RELEASE,
                                HOLD,
                                HAND_OVER,
                                PROPOSE,
                                DECIDE,
                                CONFIRM,
                                SEND_BACK,
                                RESOLVE,
                                REOPEN,
                                OVERTURN ->
                                null;
                    };
            case CaseState.NeedsInfo asked ->
                    switch (command.wish()) {
                        case ANSWER -> asked.resume();
                        case EXPIRE -> now.isBefore(asked.until()) ? null : asked.resume();
                        case PARK -> asked.park(CaseParked.Reason.CONFIRMED);
                        case CLAIM,
                                RENEW,
                                RELEASE,
                                HOLD,
                                HAND_OVER,
                                RESUME,
                                ASK,
                                PROPOSE,
                                DECIDE,
                                CONFIRM,
                                SEND_BACK,
                                RESOLVE,
                                REOPEN,
                                OVERTURN ->
                                null;
                    };
            case CaseState.SecondReview waiting ->
                    switch (command.wish()) {
                        case CONFIRM -> waiting.confirm(decision(), Outcome.VIOLATION);
                        case SEND_BACK -> waiting.sendBack();
                        case PARK -> waiting.park(CaseParked.Reason.CONFIRMED);
                        case CLAIM,
                                ASK,
                                ANSWER,
                                RENEW,
                                RELEASE,
                                HOLD,
                                HAND_OVER,
                                RESUME,
                                PROPOSE,
                                DECIDE,
                                EXPIRE,
                                RESOLVE,
                                REOPEN,
                                OVERTURN ->
                                null;
                    };
            case CaseState.Parked parked ->
                    switch (command.wish()) {
                        case RESOLVE -> parked.resolve(decision(), Outcome.NO_VIOLATION);
                        case PARK -> parked.confirm();
                        case CLAIM,
                                ASK,
                                ANSWER,
                                RENEW,
                                RELEASE,
                                HOLD,
                                HAND_OVER,
                                RESUME,
                                PROPOSE,
                                DECIDE,
                                EXPIRE,
                                CONFIRM,
                                SEND_BACK,
                                REOPEN,
                                OVERTURN ->
                                null;
                    };
            case CaseState.Decided decided ->
                    switch (command.wish()) {
                        case REOPEN -> decided.reopen();
                        case PARK -> decided.reconsider();
                        case OVERTURN -> decided.overturn(decision(), Outcome.NO_VIOLATION);
                        case CLAIM,
                                ASK,
                                ANSWER,
                                RENEW,
                                RELEASE,
                                HOLD,
                                HAND_OVER,
                                RESUME,
                                PROPOSE,
                                DECIDE,
                                EXPIRE,
                                CONFIRM,
                                SEND_BACK,
                                RESOLVE ->
                                null;
                    };
        };
    }

    private static @Nullable CaseState afterClaimed(
            Claimed held, Command command, Instant now, int shown) {
        boolean holds = held.isHeldBy(person(command.person()), token(shown), now);
        return switch (command.wish()) {
            case RENEW -> holds ? held.renew(lease(now)) : null;
            case RELEASE -> holds ? held.release() : null;
            case HOLD -> holds ? held.hold(lease(now)) : null;
            case HAND_OVER ->
                    holds ? held.handOver(person((command.person() + 1) % 3), lease(now)) : null;
            case ASK -> holds ? held.ask(lease(now)) : null;
            case PROPOSE -> holds ? held.propose() : null;
            case DECIDE -> holds ? held.decide(decision(), Outcome.NO_VIOLATION) : null;
            case EXPIRE -> now.isBefore(held.leaseUntil()) ? null : held.release();
            case PARK -> held.park(CaseParked.Reason.CONFIRMED);
            case CLAIM, RESUME, ANSWER, CONFIRM, SEND_BACK, RESOLVE, REOPEN, OVERTURN -> null;
        };
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Wish> wishes =
                Arbitraries.oneOf(
                        Arbitraries.of(Wish.class),
                        Arbitraries.of(Wish.CLAIM, Wish.RENEW, Wish.HOLD, Wish.RESUME));
        return Combinators.combine(
                        wishes,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1)))
                .as(Command::new)
                .list()
                .ofMaxSize(60);
    }

    private static Instant at(int seconds) {
        return CaseFixtures.NOON.plusSeconds(seconds);
    }

    private static Instant lease(Instant now) {
        return now.plusSeconds(LEASE);
    }

    private static ReviewerId person(int number) {
        return new ReviewerId(Objects.requireNonNull(List.of("ana", "bert", "cora").get(number)));
    }

    private static ClaimId claim(int number) {
        return new ClaimId("claim-" + number);
    }

    private static FencingToken token(int number) {
        return new FencingToken("token-" + number);
    }

    private static DecisionId decision() {
        return new DecisionId("decision");
    }
}

package steward.review.claim;

import java.time.Instant;
import steward.access.ProblemException;

/// A case that waits for one person.
///
/// @param until when it goes back to the queue
record WaitingView(String caseId, Instant until) {

    static WaitingView of(PutAside.Result result) {
        return switch (result) {
            case PutAside.Result.Waits(var waiting, Instant until) ->
                    new WaitingView(waiting.id().value(), until);
            case PutAside.Result.TooUrgent _ ->
                    throw ProblemException.conflict(
                            "claimId",
                            "may-wait",
                            "a case that is not S0, and not S1 past its deadline: hand it over or give it back");
            case PutAside.Result.TooMany(int most) ->
                    throw ProblemException.conflict(
                            "claimId",
                            "most-aside",
                            "at most %d cases that wait for one person".formatted(most));
            case PutAside.Result.NotTheirs _ ->
                    throw ProblemException.invalid(
                            "to", "may-take", "a colleague who may be given this case");
        };
    }
}

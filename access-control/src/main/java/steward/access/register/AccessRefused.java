package steward.access.register;

import io.quarkus.security.ForbiddenException;
import java.time.Instant;
import java.util.List;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.access.Violation;

/// Ends the request of a person whom the register grants nothing. A kind of [ForbiddenException], since the platform lets only those through from where
/// identities are made.
public final class AccessRefused extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private AccessRefused(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    /// 403: an operator must register the person first.
    static AccessRefused unregistered() {
        return forbidden(
                "no access is registered for this person",
                "registered",
                "a person whom an operator has registered");
    }

    /// 403: ended by an operator, or with the contract.
    static AccessRefused endedOn(Instant since) {
        return forbidden(
                "the access of this person ended on " + since,
                "access-ended",
                "a person whose access has not ended");
    }

    /// 503: the process has not read who may do what.
    static AccessRefused notYetKnown() {
        return new AccessRefused(Problem.outage());
    }

    public Problem problem() {
        return problem;
    }

    private static AccessRefused forbidden(String detail, String rule, String expected) {
        return new AccessRefused(
                Problem.of(
                        ProblemType.NOT_ALLOWED,
                        detail,
                        List.of(new Violation("sub", rule, expected))));
    }
}

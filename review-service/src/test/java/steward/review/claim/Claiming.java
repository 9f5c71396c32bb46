package steward.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import steward.access.Caller;

/// Claims for people who have no sign-in, without the REST layer around it: a test needs more of them than can sign in.
@ApplicationScoped
public class Claiming {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ClaimCase claiming;
    private final RenewClaim renewing;
    private final ReleaseClaim releasing;
    private final Claimants claimants;

    Claiming(ClaimCase claiming, RenewClaim renewing, ReleaseClaim releasing, Claimants claimants) {
        this.claiming = claiming;
        this.renewing = renewing;
        this.releasing = releasing;
        this.claimants = claimants;
    }

    /// What somebody holds, with the token they were given.
    public record Lease(String claimId, String caseId, String token) {}

    /// Empty where nothing waits for the person.
    public Optional<Lease> claim(Caller person) {
        ClaimCase.Answer answer =
                claiming.claim(claimants.of(person, null)).await().atMost(PATIENCE);
        return answer instanceof ClaimCase.Answer.Given(ClaimView given)
                ? Optional.of(
                        new Lease(
                                given.claimId(),
                                Objects.requireNonNull(given.held()).caseId(),
                                given.fencingToken()))
                : Optional.empty();
    }

    /// Whether it was renewed.
    public boolean renew(Caller person, Lease lease) {
        return renewing.renew(shown(person, lease)).await().atMost(PATIENCE)
                instanceof HeldClaims.Held.Done<?>;
    }

    /// Whether it was taken back.
    public boolean giveBack(Caller person, Lease lease) {
        ReleaseRequest back = new ReleaseRequest(lease.token(), GiveBackReason.RETURNED, null);
        return releasing.release(shown(person, lease), back).await().atMost(PATIENCE)
                instanceof HeldClaims.Held.Done<?>;
    }

    private HeldClaims.Shown shown(Caller person, Lease lease) {
        return claimants.shown(person, lease.claimId(), lease.token());
    }
}

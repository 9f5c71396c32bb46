package steward.review.policy;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import steward.messaging.Transactions;

/// Not ready before a release of the policy is here: nothing could be decided.
@Readiness
@ApplicationScoped
class PolicyIsInForce implements AsyncHealthCheck {

    private static final String NAME = "a policy release is in force";

    private final PolicyLibrary library;
    private final Transactions transactions;

    PolicyIsInForce(PolicyLibrary library, Transactions transactions) {
        this.library = library;
        this.transactions = transactions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return transactions
                .in(library::inForce)
                .map(_ -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }
}

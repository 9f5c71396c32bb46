package steward.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import steward.operations.OperationsPart;

/// Submissions that wait for the broker, in what operators are told.
@ApplicationScoped
class WaitingPart implements OperationsPart {

    private final SubmissionMetrics metrics;

    WaitingPart(SubmissionMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "waitingSubmissions";
    }

    @Override
    public Object figures() {
        return new Figures(metrics.waiting().submissions(), metrics.oldestSeconds());
    }

    /// @param waiting accepted while the broker was away and not forwarded yet
    record Figures(long waiting, double oldestSeconds) {}
}

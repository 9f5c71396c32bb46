package steward.audit;

import jakarta.enterprise.context.ApplicationScoped;
import steward.operations.OperationsPart;

/// Sealing in what operators are told.
@ApplicationScoped
class SealingPart implements OperationsPart {

    private final AuditMetrics metrics;

    SealingPart(AuditMetrics metrics) {
        this.metrics = metrics;
    }

    /// @param lagSeconds age of the oldest entry without a seal
    record Figures(long unsealedRows, double lagSeconds) {}

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public Object figures() {
        Sealing now = metrics.sealing();
        return new Figures(now.unsealedRows(), now.lag().toMillis() / 1e3);
    }
}

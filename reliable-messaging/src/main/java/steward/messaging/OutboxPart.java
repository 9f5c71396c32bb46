package steward.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import steward.operations.OperationsPart;

/// The outbox in what operators are told.
@ApplicationScoped
class OutboxPart implements OperationsPart {

    private final MessagingMetrics metrics;

    OutboxPart(MessagingMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Object figures() {
        return metrics.outbox();
    }
}

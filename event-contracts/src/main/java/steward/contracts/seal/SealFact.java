package steward.contracts.seal;

import steward.contracts.event.Fact;

/// Facts on `seals`, keyed by service and cell. Each service has a type of its own, since an event type has exactly one writer.
public sealed interface SealFact extends Fact
        permits ReportIntakeSealed, ReviewSealed, EscalationSealed, AnalyticsSealed {

    ChainHead head();

    /// The service whose chain it is.
    String service();

    /// The record key.
    default String key() {
        return service() + "/" + head().cell();
    }

    /// The fact of a service.
    ///
    /// @throws IllegalArgumentException when the service keeps no audit log
    static SealFact of(String service, ChainHead head) {
        return switch (service) {
            case ReportIntakeSealed.SERVICE -> new ReportIntakeSealed(head);
            case ReviewSealed.SERVICE -> new ReviewSealed(head);
            case EscalationSealed.SERVICE -> new EscalationSealed(head);
            case AnalyticsSealed.SERVICE -> new AnalyticsSealed(head);
            default -> throw new IllegalArgumentException(service + " keeps no audit log");
        };
    }
}

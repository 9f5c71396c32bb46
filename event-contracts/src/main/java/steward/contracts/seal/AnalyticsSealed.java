package steward.contracts.seal;

import steward.contracts.event.EventType;

/// Analytics has sealed entries of its audit log.
@EventType("steward.audit.analytics-sealed.v1")
public record AnalyticsSealed(ChainHead head) implements SealFact {

    static final String SERVICE = "analytics";

    @Override
    public String service() {
        return SERVICE;
    }
}

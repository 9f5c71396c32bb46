package steward.contracts.seal;

import steward.contracts.event.EventType;

/// Escalation has sealed entries of its audit log.
@EventType("steward.audit.escalation-sealed.v1")
public record EscalationSealed(ChainHead head) implements SealFact {

    static final String SERVICE = "escalation";

    @Override
    public String service() {
        return SERVICE;
    }
}

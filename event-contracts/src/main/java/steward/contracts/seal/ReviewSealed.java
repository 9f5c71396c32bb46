package steward.contracts.seal;

import steward.contracts.event.EventType;

/// Review has sealed entries of its audit log.
@EventType("steward.audit.review-sealed.v1")
public record ReviewSealed(ChainHead head) implements SealFact {

    static final String SERVICE = "review";

    @Override
    public String service() {
        return SERVICE;
    }
}

package steward.contracts.seal;

import steward.contracts.event.EventType;

/// Report-intake has sealed entries of its audit log.
@EventType("steward.audit.report-intake-sealed.v1")
public record ReportIntakeSealed(ChainHead head) implements SealFact {

    static final String SERVICE = "report-intake";

    @Override
    public String service() {
        return SERVICE;
    }
}

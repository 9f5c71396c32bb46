package steward.intake.client;

import steward.audit.Matter;
import steward.contracts.id.ClientId;
import steward.contracts.id.Ids;

/// A flagger as the audit log names it: who reports is not written down there, so by an id that follows from client and flagger. Whoever knows both finds
/// the entries; nobody reads a flagger out of them.
final class FlaggerMatter {

    private FlaggerMatter() {}

    static Matter of(ClientId client, String flagger) {
        return Matter.of(
                "flagger", client + "/" + Ids.derivedFrom("flagger", client.value(), flagger));
    }
}

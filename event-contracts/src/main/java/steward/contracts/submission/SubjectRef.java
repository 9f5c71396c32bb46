package steward.contracts.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import steward.contracts.id.ClientId;

/// Names a subject across services.
public record SubjectRef(ClientId client, String product, String type, String id) {

    /// Record key of `cases`, `decisions`, `referrals`, `enforcements` and `confirmations`: `client/product/type/id`, so that a subject's history is
    /// co-located and in order.
    @JsonIgnore
    public String key() {
        return client.value() + "/" + product + "/" + type + "/" + id;
    }
}

package steward.review.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventTypes;
import steward.contracts.policy.PolicyFact;

/// A row of `policy_part`: a fact of the policy as it was published.
@Entity
@Immutable
@Table(name = "policy_part")
class PolicyPartRow {

    private static final ObjectMapper JSON = EventJson.newMapper();

    @Id String name;
    String type;
    String fact;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PolicyPartRow() {}

    private PolicyPartRow(String name, String type, String fact) {
        this.name = name;
        this.type = type;
        this.fact = fact;
    }

    static PolicyPartRow of(PolicyFact published) {
        try {
            return new PolicyPartRow(
                    PolicyParts.versionOf(published).key(),
                    EventTypes.nameOf(published.getClass()),
                    JSON.writeValueAsString(published));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a part of the policy cannot be written", e);
        }
    }

    PolicyFact toFact() {
        Class<?> known = EventTypes.of(PolicyFact.class).get(type);
        if (known == null) {
            throw new IllegalStateException("a part of the policy has the unknown type " + type);
        }
        try {
            return (PolicyFact) JSON.readValue(fact, known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the part " + name + " of the policy is not readable", e);
        }
    }
}

package steward.contracts.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.SubjectRef;

/// Identity of a case: at most one is open per key. The same post under two laws, or reported by users and by a rights holder, is several cases with
/// decisions of their own.
///
/// @param market ISO 3166-1 alpha-2; it decides the region
public record CaseKey(CaseKind kind, SubjectRef subject, String market, PolicyFamily family) {

    /// One line that names this key.
    @JsonIgnore
    public String text() {
        return kind + "|" + subject.key() + "|" + market + "|" + family;
    }
}

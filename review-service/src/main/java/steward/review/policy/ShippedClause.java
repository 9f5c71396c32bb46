package steward.review.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.NoticesPublished.Notice;
import steward.contracts.policy.PolicyFamily;

/// A clause as the shipped files have it. They say more than is published.
///
/// @param notice why, in words for the author, by language
@JsonIgnoreProperties({"governedBy", "severity", "strike", "dsaKeywords", "examples"})
record ShippedClause(
        String id,
        String version,
        PolicyFamily family,
        String title,
        String text,
        LocalDate effectiveFrom,
        List<Action> actions,
        @Nullable String legalGround,
        String dsaCategory,
        Map<String, String> notice) {

    @JsonIgnoreProperties({"duration", "parameters"})
    record Action(String type) {}

    Clause published() {
        return new Clause(
                id,
                version,
                family,
                title,
                text,
                effectiveFrom,
                actions.stream().map(Action::type).toList(),
                legalGround,
                dsaCategory);
    }

    Stream<Notice> noticesIn(String language) {
        String text = notice.get(language);
        return text == null
                ? Stream.empty()
                : Stream.of(new Notice(NoticeTexts.ofClause(id, version), language, text));
    }
}

package steward.review.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.contracts.id.MessageId;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.review.policy.NoticeTexts;
import steward.review.policy.Policy;

/// A statement of reasons in the making: what the author of restricted content is told. Pure.
///
/// @param language of the content: nobody tells us the author's
/// @param interim whether a rule restricts meanwhile, and a person decides later
/// @param applied the restrictions that the product confirmed
/// @param territories ISO 3166-1 codes of where they hold; none where that is the market alone
/// @param governedOn whose words of the clause count; null where no clause governs
public record Statement(
        DecisionId decision,
        CaseId caseId,
        CaseKey key,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        String category,
        @Nullable String language,
        @Nullable String owner,
        boolean automatedDetection,
        boolean automatedDecision,
        boolean interim,
        List<EnforcementAction> applied,
        List<String> territories,
        @Nullable LocalDate governedOn) {

    private static final String MEANWHILE = "statement.interim";
    private static final String MEANWHILE_OTHERWISE =
            "Your content or account is restricted for the time being: it was reported, and no person has been able to look at it yet. What was done: {actions}. Where it applies:"
                    + " {market}. The rule that may be broken: {clause}. What was reported, which nobody has checked yet: {rule} {automation} A person will decide;"
                    + " if the restriction is lifted, you will be told. {redress} Reference: {reference}.";

    private static final String LAW = "statement.law";
    private static final String LAW_OTHERWISE = "Legal ground: {law}.";

    /// Whether the author is owed it.
    public boolean isOwed() {
        return clause != null && StatementOwed.isOwed(outcome, category, owner, applied);
    }

    /// Whether the author must not be told anything: it could warn an offender or harm a child.
    public boolean isSuppressed() {
        return StatementOwed.isSuppressed(category);
    }

    /// The same statement always has the same id.
    public MessageId messageId() {
        return new MessageId(
                Ids.derivedFrom("statement-of-reasons", decision.value(), recipient()).toString());
    }

    /// @throws NullPointerException where none is owed
    public String recipient() {
        return Objects.requireNonNull(owner);
    }

    /// The fact for `messages`, in the content's language, else the market's, else English.
    ///
    /// @throws NullPointerException where none is owed
    public StatementOfReasonsIssued issued(Policy policy, Instant now) {
        ClauseVersion ground = Objects.requireNonNull(clause);
        NoticeTexts notices = policy.notices();
        String asked =
                language != null
                        ? language
                        : policy.languagesOf(key.market()).stream().findFirst().orElse(null);
        List<String> laws = laws(policy, ground);
        NoticeTexts.Worded redress = notices.word("statement.redress", asked, Map.of());
        Map<String, String> variables =
                Map.of(
                        "actions", actions(notices, asked),
                        "market", where(),
                        "clause", ground.clause() + " " + ground.version(),
                        "rule", rule(policy, ground, laws, asked),
                        "automation", notices.word(automation(), asked, Map.of()).text(),
                        "redress", redress.text(),
                        "reference", decision.value());
        NoticeTexts.Worded worded =
                interim
                        ? notices.wordOr(MEANWHILE, asked, variables, MEANWHILE_OTHERWISE)
                        : notices.word("statement.restriction", asked, variables);
        return new StatementOfReasonsIssued(
                messageId(),
                key.subject().client(),
                recipient(),
                caseId,
                decision,
                ground,
                applied,
                key.market(),
                automatedDetection,
                automatedDecision,
                redress.text(),
                worded.language(),
                worded.id(),
                worded.text(),
                now,
                territories,
                laws);
    }

    private String where() {
        return territories.isEmpty() ? key.market() : String.join(", ", territories);
    }

    private String automation() {
        if (automatedDecision) {
            return "statement.automated";
        }
        return automatedDetection ? "statement.detected" : "statement.human";
    }

    private String actions(NoticeTexts notices, @Nullable String asked) {
        return applied.stream()
                .map(action -> notices.phrase("action." + action.type(), asked, action.type()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String rule(
            Policy policy, ClauseVersion ground, List<String> laws, @Nullable String asked) {
        String text = policy.clause(ground).map(Clause::text).orElse("");
        String rule =
                policy.notices()
                        .phrase(
                                NoticeTexts.ofClause(ground.clause(), ground.version()),
                                asked,
                                text);
        if (laws.isEmpty()) {
            return rule;
        }
        Map<String, String> variables = Map.of("law", String.join("; ", laws));
        return rule + " " + policy.notices().wordOr(LAW, asked, variables, LAW_OTHERWISE).text();
    }

    private List<String> laws(Policy policy, ClauseVersion ground) {
        if (governedOn == null) {
            return List.of();
        }
        List<String> holdsIn = territories.isEmpty() ? List.of(key.market()) : territories;
        return policy.clause(ground).stream()
                .flatMap(clause ->
                        holdsIn.stream()
                                .map(there ->
                                        policy.inMarket(clause, there, governedOn).localLaw()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

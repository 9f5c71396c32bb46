package steward.contracts.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;

/// A case was decided: a final record.
///
/// @param clause under which; null where no clause is needed (no violation, misdirected …)
/// @param actions what the product systems are asked to do
/// @param manifestlyUnfounded submissions that a reviewer marked so
/// @param reportsThrough the sequence of the last case event that the decider's case held: reports after it are late
/// @param receivedAt when the first report was received
/// @param automatedDetection true where a machine reported it
/// @param automatedDecision true where a rule or model decided it
/// @param basis what it rests on; null where nothing more is known of it
@EventType("steward.decision.recorded.v1")
public record DecisionRecorded(
        CaseId caseId,
        CaseKey key,
        String region,
        DecisionId decisionId,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        String category,
        Severity severity,
        @Nullable String language,
        List<RequestedAction> actions,
        Decider decider,
        List<SubmissionId> manifestlyUnfounded,
        long reportsThrough,
        Instant receivedAt,
        Instant decidedAt,
        boolean automatedDetection,
        boolean automatedDecision,
        @Nullable Basis basis)
        implements DecisionFact {

    public DecisionRecorded {
        actions = List.copyOf(actions);
        manifestlyUnfounded = List.copyOf(manifestlyUnfounded);
    }

    /// A decision of whose basis nothing more is known.
    public DecisionRecorded(
            CaseId caseId,
            CaseKey key,
            String region,
            DecisionId decisionId,
            Outcome outcome,
            @Nullable ClauseVersion clause,
            String category,
            Severity severity,
            @Nullable String language,
            List<RequestedAction> actions,
            Decider decider,
            List<SubmissionId> manifestlyUnfounded,
            long reportsThrough,
            Instant receivedAt,
            Instant decidedAt,
            boolean automatedDetection,
            boolean automatedDecision) {
        this(
                caseId,
                key,
                region,
                decisionId,
                outcome,
                clause,
                category,
                severity,
                language,
                actions,
                decider,
                manifestlyUnfounded,
                reportsThrough,
                receivedAt,
                decidedAt,
                automatedDetection,
                automatedDecision,
                null);
    }

    /// What a decision rests on.
    ///
    /// @param governedOn the day whose version of the clause, and whose overlays, governed the content
    /// @param confidence of the decider, in per cent
    /// @param evidenceHash SHA-256, in hex, of the decider's facts, claims, evidence and unknowns and of what was looked at
    /// @param duplicateOf the case whose decision answers this one, too
    /// @param overturns the decision on the same case that this one takes the place of
    /// @param secondPerson pseudonym of who confirmed it, where two had to, or who read the case, too, and came to the same
    /// @param strike what it adds to the author's account
    /// @param waited how long the case waited for answers from outside: that much later than its deadline is the decision owed to the parties; null for never
    /// @param territories ISO 3166-1 codes of where its actions hold; none where it asks for none
    /// @param suspectedFraming true where the decider suspects that somebody was framed; absent where they do not say so
    /// @param reply the client's policy by which a rule answered a message that says nothing: with the stock text, or without a word; null for every other decision
    public record Basis(
            @Nullable LocalDate governedOn,
            @Nullable Integer confidence,
            @Nullable String evidenceHash,
            @Nullable CaseId duplicateOf,
            @Nullable DecisionId overturns,
            @Nullable String secondPerson,
            @Nullable AddedStrike strike,
            @Nullable Duration waited,
            @AbsentMeansEmpty List<String> territories,
            @Nullable Boolean suspectedFraming,
            @Nullable ReplyPolicy reply) {

        public Basis {
            territories = territories == null ? List.of() : List.copyOf(territories);
        }

        /// The same, of an answer by a client's policy.
        public Basis answering(ReplyPolicy by) {
            return new Basis(
                    governedOn,
                    confidence,
                    evidenceHash,
                    duplicateOf,
                    overturns,
                    secondPerson,
                    strike,
                    waited,
                    territories,
                    suspectedFraming,
                    by);
        }
    }

    /// What a decision adds to an account.
    ///
    /// @param expiresAt null where it never does
    public record AddedStrike(int weight, @Nullable Instant expiresAt) {}

    /// An action and the id under which it is requested on `enforcements`.
    public record RequestedAction(EnforcementId enforcementId, EnforcementAction action) {}
}

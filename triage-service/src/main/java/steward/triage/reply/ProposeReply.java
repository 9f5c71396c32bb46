package steward.triage.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.ReportReceived;
import steward.triage.assessment.Answer;
import steward.triage.rule.Release;

/// Proposes to answer a message that says nothing as its client answers such messages: with the stock text, or without a word. Pure.
///
/// Only where the client's settings give the rule bounds, and only what is addressed to the support desk: whoever says that content breaks a rule claims something, whatever
/// words they use.
public final class ProposeReply {

    /// Name of the rule.
    public static final String RULE = "says-nothing";

    private static final String VERSION = "1";

    private ProposeReply() {}

    /// Whether the rule may propose for such a report at all, whatever it says.
    public static boolean mayBeAsked(ReportReceived report, Release release) {
        return release.category(report.category()).family() == PolicyFamily.ACCOUNT_AND_SUPPORT
                && release.boundsOnSayingNothing(report.client().value()).isPresent();
    }

    /// Null where nothing is proposed.
    ///
    /// @param listed whether any entry of a lexicon is met by its words
    /// @param severity of the case, with all that was recognised in it
    public static @Nullable ReplyProposal of(
            ReportReceived report,
            Answer listed,
            Severity severity,
            List<String> clearances,
            @Nullable Confirmation confirmation,
            Release release) {
        if (!mayBeAsked(report, release)
                || confirmation != null
                || !clearances.isEmpty()
                || severity.compareTo(Severity.S3) < 0) {
            return null;
        }
        SaysNothing.Verdict verdict = SaysNothing.of(report, listed);
        if (verdict.nothing() != Answer.YES) {
            return null;
        }
        ReplyPolicy policy = release.replyPolicyOf(report.client().value());
        return new ReplyProposal(RULE, VERSION, policy, verdict.because());
    }
}

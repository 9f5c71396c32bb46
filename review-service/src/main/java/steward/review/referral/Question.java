package steward.review.referral;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReportedContent;
import steward.contracts.decision.Decider;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.review.policy.Policy;
import steward.review.queue.ReviewCase;

/// What is asked of the specialists about a case. Pure.
///
/// @param team the global team that is asked
/// @param text in the asker's words
record Question(
        ReviewCase asked, CaseReferred.Reason reason, String team, String text, Decider by) {

    /// Asked where a category names no team of its own.
    private static final String OTHERWISE = "public-policy";

    private static final String DECIDE = "What is claimed here is confirmed. Decide it.";

    /// Who speaks with authorities.
    private static final String AUTHORITIES = "law-enforcement";

    private static final String DECIDE_AGAIN =
            "This case has a decision already, and what is claimed is confirmed. Look at all of it, and decide it anew.";

    /// What the rule asks that refers whatever is confirmed.
    static Question ofConfirmed(ReviewCase confirmed, Policy policy) {
        Confirmation confirmation = confirmed.confirmation();
        String by =
                confirmation == null
                        ? "region"
                        : confirmation.by().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Question(
                confirmed,
                CaseReferred.Reason.CONFIRMED_HARM,
                teamOf(confirmed, confirmation, policy),
                confirmed.decisions() == 0 ? DECIDE : DECIDE_AGAIN,
                new Decider(Decider.Kind.RULE, "confirmed-by-" + by, null, policy.release()));
    }

    /// What a decision asks that leaves a case to the authorities.
    static Question ofAuthorities(ReviewCase parked, DecisionId decision, Decider by) {
        return new Question(
                parked,
                CaseReferred.Reason.LAW_ENFORCEMENT,
                AUTHORITIES,
                "Decision %s finds that this is a matter for the authorities. See to it who is told and what is kept, and decide the case anew."
                        .formatted(decision),
                by);
    }

    CaseReferred referred(ReportedContent content, Policy policy, Instant now) {
        return new CaseReferred(
                asked.id(),
                asked.key(),
                asked.region(),
                reason,
                team,
                text,
                asked.urgency().category(),
                asked.urgency().severity(),
                asked.opening().language(),
                confidentiality(),
                deadline(policy, now),
                by,
                asked.opening().receivedAt(),
                now,
                asked.seen().reports(),
                content,
                asked.urgency().assessment());
    }

    /// What only cleared people may see, and what press, authorities or children are concerned with, stays with the team that is asked.
    private Confidentiality confidentiality() {
        return switch (reason) {
            case CHILD_SAFETY, LAW_ENFORCEMENT, PRESS -> Confidentiality.RESTRICTED;
            case POLICY_GAP,
                    LEGAL_QUESTION,
                    PUBLIC_INTEREST,
                    THREAT_TO_LIFE,
                    PARTNER,
                    CONFIRMED_HARM ->
                    asked.urgency().clearances().isEmpty()
                            ? Confidentiality.STANDARD
                            : Confidentiality.RESTRICTED;
        };
    }

    /// The case's own deadline, or where that leaves no time to read the question, the category's whole time from now.
    private Instant deadline(Policy policy, Instant now) {
        Category category = policy.category(asked.urgency().category());
        Instant deadline = asked.urgency().deadline();
        return deadline.isAfter(now.plus(category.acknowledgeWithin()))
                ? deadline
                : now.plus(category.decideWithin());
    }

    private static String teamOf(
            ReviewCase confirmed, @Nullable Confirmation confirmation, Policy policy) {
        if (confirmation != null) {
            return confirmation.team();
        }
        String team = policy.category(confirmed.urgency().category()).team();
        return team == null ? OTHERWISE : team;
    }
}

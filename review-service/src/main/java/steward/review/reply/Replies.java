package steward.review.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import steward.contracts.cases.CaseKind;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.submission.ReporterKind;
import steward.review.policy.Policy;
import steward.review.reply.WhoIsTold.Recipient;
import steward.review.statement.Statement;

/// Who hears the outcome in a reply, each person once. Where author and sender have reported each other, both sides hear the same neutral words: what was found,
/// never who reported whom, nor that anybody did (duty D7). Nobody hears where a message that says nothing is closed without a word, as its client has it (duty D5). Pure.
///
/// @param statement what the decision's author is told by law, where that is owed
record Replies(ToldDecision decision, Statement statement, Policy policy) {

    List<Reply> all() {
        if (decision.reply() == ReplyPolicy.MAY_CLOSE_SILENT) {
            return List.of();
        }
        Set<String> sides = sides();
        List<Recipient> senders = WhoIsTold.among(decision.reports());
        List<Reply> replies = new ArrayList<>();
        for (Recipient sender : senders) {
            replies.add(new Reply(decision, sender, sides.contains(sender.id())));
        }
        author(sides, senders).ifPresent(author -> replies.add(new Reply(decision, author, true)));
        return List.copyOf(replies);
    }

    /// Both sides of a quarrel; nobody where there is none, or where its author must not learn of the decision by a reply.
    private Set<String> sides() {
        String owner = decision.owner();
        if (owner == null || !saysNeutrally()) {
            return Set.of();
        }
        Set<String> sides = new HashSet<>();
        for (ReportToAnswer report : decision.reports()) {
            String sender = report.reporterId();
            if (sender != null
                    && report.kind() == ReporterKind.USER
                    && decision.opponents().contains(sender)) {
                sides.add(sender);
                sides.add(owner);
            }
        }
        return sides;
    }

    /// Only what says something of the rules concerns both sides alike. What is the authorities' must warn nobody; claims of law are answered as that law says.
    private boolean saysNeutrally() {
        boolean ofTheRules =
                switch (decision.outcome()) {
                    case VIOLATION, NO_VIOLATION, INCONCLUSIVE -> true;
                    case ANSWERED, REFER_TO_AUTHORITIES, DUPLICATE, MISDIRECTED -> false;
                };
        return ofTheRules
                && decision.key().kind() == CaseKind.REPORT
                && !statement.isSuppressed()
                && policy.notices().knows(Reply.neutralNotice(decision.outcome()));
    }

    /// The author as the other side, unless a statement or a correction tells them, or they hear as one of those who reported.
    private Optional<Recipient> author(Set<String> sides, List<Recipient> senders) {
        String owner = decision.owner();
        if (owner == null || !sides.contains(owner)) {
            return Optional.empty();
        }
        boolean toldOtherwise =
                statement.isOwed()
                        || new Correction(decision).isOwed()
                        || senders.stream().anyMatch(sender -> sender.id().equals(owner));
        return toldOtherwise
                ? Optional.empty()
                : Optional.of(new Recipient(owner, List.of(), decision.languageOfAuthor(policy)));
    }
}

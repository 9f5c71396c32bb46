package steward.contracts.published;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steward.contracts.access.AccessFact;
import steward.contracts.activity.ActivityFact;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.audit.TriageAuditFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.EventTypes;
import steward.contracts.event.Fact;
import steward.contracts.message.MessageFact;
import steward.contracts.policy.PolicyFact;
import steward.contracts.referral.ReferralFact;
import steward.contracts.seal.SealFact;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalTrialFact;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.contracts.trend.TrendFact;

/// What is published of a topic. Add a line here with each new topic, and a reader with each new consumer.
///
/// @param channel name of the topic in the AsyncAPI document
/// @param address name of the topic in Kafka; `{region}` stands for each region
/// @param family the facts on it; empty while no event for it is defined
record TopicEntry(
        String channel,
        String address,
        Optional<Class<? extends Fact>> family,
        String key,
        String writer,
        List<String> readers,
        String says) {

    private static final String SUBJECT = "subject: `client/product/type/id`";
    private static final String SENDER =
            "sender: `client/kind/id`; one that stays anonymous → the submission; detector → `client/kind/model/shard`";

    /// All topics, in the order of a report's life.
    static List<TopicEntry> all() {
        return List.of(
                written(
                        Topics.SUBMISSIONS,
                        SubmissionFact.class,
                        SENDER,
                        "report-intake",
                        List.of("triage", "report-intake", "analytics"),
                        "What product systems send in."),
                written(
                        Topics.cases("{region}"),
                        CaseFact.class,
                        SUBJECT,
                        "triage",
                        List.of("review", "escalation (`global` only)", "analytics"),
                        "Cases of a region, and what is added to them. What is confirmed is opened in the region `global`."),
                written(
                        Topics.ASSESSMENTS,
                        AssessmentFact.class,
                        SENDER,
                        "triage",
                        List.of("report-intake", "triage", "analytics"),
                        "What became of each submission."),
                written(
                        Topics.DECISIONS,
                        DecisionFact.class,
                        SUBJECT,
                        "review",
                        List.of("triage", "report-intake", "escalation", "analytics"),
                        "What review decided, parked, reopened."),
                written(
                        Topics.REFERRALS,
                        ReferralFact.class,
                        SUBJECT,
                        "review",
                        List.of("escalation", "analytics"),
                        "What a review cell hands to the specialists."),
                written(
                        Topics.ESCALATIONS,
                        EscalationFact.class,
                        "escalation id",
                        "escalation",
                        List.of("review", "analytics"),
                        "What the global specialist teams do."),
                written(
                        Topics.ENFORCEMENTS,
                        EnforcementFact.class,
                        SUBJECT,
                        "review",
                        List.of("report-intake", "analytics"),
                        "What a product system is asked to do."),
                written(
                        Topics.CONFIRMATIONS,
                        ConfirmationFact.class,
                        SUBJECT,
                        "report-intake",
                        List.of("review", "analytics"),
                        "What the product did with a request."),
                written(
                        Topics.MESSAGES,
                        MessageFact.class,
                        "recipient: `client/id`",
                        "review",
                        List.of("report-intake", "analytics"),
                        "What people are told."),
                written(
                        Topics.ACTIVITY,
                        ActivityFact.class,
                        "reviewer id; breaker id",
                        "review",
                        List.of("analytics"),
                        "What reviewers do, and when rules and models are stopped."),
                written(
                        Topics.POLICIES,
                        PolicyFact.class,
                        "`part@version`, a release `release@version`; compacted",
                        "review (the cell that serves `global`)",
                        List.of("triage", "escalation", "review"),
                        "The policy as it is released, part by part."),
                written(
                        Topics.ACCESS,
                        AccessFact.class,
                        "person: the `sub` of their tokens; compacted",
                        "review (the cell that serves `global`)",
                        List.of("report-intake", "triage", "review", "escalation", "analytics"),
                        "Who may do what, until when."),
                reserved(Topics.ERASURES, "person", "report-intake, escalation"),
                written(
                        Topics.SIGNAL_DATA,
                        SignalDataFact.class,
                        "entry: `list/entry`; compacted",
                        "review (the cell that serves `global`)",
                        List.of("triage"),
                        "What triage's signals look for: entries of lexicons and hash banks."),
                written(
                        Topics.SIGNAL_TRIALS,
                        SignalTrialFact.class,
                        "entry: `list/entry`",
                        "triage",
                        List.of("review (the cell that serves `global`)"),
                        "Which of them triage refuses, and why."),
                written(
                        Topics.SEALS,
                        SealFact.class,
                        "service and cell: `service/cell`",
                        "each service with an audit log (own types)",
                        List.of("`./steward audit verify`"),
                        "Heads of the audit chains."),
                written(
                        Topics.TRIAGE_AUDIT,
                        TriageAuditFact.class,
                        "who acted: the `sub` of their token",
                        "triage",
                        List.of("analytics"),
                        "What triage wants written into the audit log."),
                written(
                        Topics.TRENDS,
                        TrendFact.class,
                        "series: `client/market/category`",
                        "analytics",
                        List.of("triage"),
                        "What stands out in what is reported."),
                inside(Topics.TRIAGE_BY_OWNER, "owner of the subject: `client/owner/id`", "triage"),
                inside(Topics.TRIAGE_BY_SUBJECT, SUBJECT, "triage"));
    }

    /// The facts on this topic.
    Collection<Class<?>> facts() {
        return family.stream().flatMap(f -> EventTypes.of(f).values().stream()).toList();
    }

    /// Every fact of every topic.
    static Stream<Class<?>> allFacts() {
        return all().stream().flatMap(topic -> topic.facts().stream());
    }

    private static TopicEntry written(
            String address,
            Class<? extends Fact> family,
            String key,
            String writer,
            List<String> readers,
            String says) {
        return new TopicEntry(
                channelOf(address), address, Optional.of(family), key, writer, readers, says);
    }

    private static TopicEntry reserved(String address, String key, String writer) {
        return new TopicEntry(
                channelOf(address),
                address,
                Optional.empty(),
                key,
                writer,
                List.of(),
                "Reserved; no event is defined for it yet.");
    }

    private static TopicEntry inside(String address, String key, String service) {
        return new TopicEntry(
                channelOf(address),
                address,
                Optional.empty(),
                key,
                service,
                List.of(service),
                "Between the stages of one service; its documents are no contract.");
    }

    private static String channelOf(String address) {
        return address.replaceFirst("^steward\\.", "")
                .replaceFirst("\\.v1$", "")
                .replace(".{region}", "");
    }
}

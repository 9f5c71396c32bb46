package steward.contracts.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The names of all topics. `deploy/topics.yaml` says how each is laid out and who may read it; a test holds the two together.
public final class Topics {

    public static final String SUBMISSIONS = "steward.submissions.v1";
    public static final String CONFIRMATIONS = "steward.confirmations.v1";
    public static final String ERASURES = "steward.erasures.v1";
    public static final String ASSESSMENTS = "steward.assessments.v1";
    public static final String DECISIONS = "steward.decisions.v1";
    public static final String REFERRALS = "steward.referrals.v1";
    public static final String ENFORCEMENTS = "steward.enforcements.v1";
    public static final String MESSAGES = "steward.messages.v1";
    public static final String ACTIVITY = "steward.activity.v1";
    public static final String ESCALATIONS = "steward.escalations.v1";
    public static final String POLICIES = "steward.policies.v1";
    public static final String SIGNAL_DATA = "steward.signal-data.v1";
    public static final String SIGNAL_TRIALS = "steward.signal-trials.v1";
    public static final String ACCESS = "steward.access.v1";
    public static final String SEALS = "steward.seals.v1";
    public static final String TRENDS = "steward.trends.v1";

    /// Triage's own way from its first stage to its second, keyed by the owner of what is reported. Nobody else reads it.
    public static final String TRIAGE_BY_OWNER = "steward.triage.by-owner.v1";

    /// Triage's own way from its second stage to its third, keyed by subject, with as many partitions as {@link #DECISIONS}. Nobody else reads it.
    public static final String TRIAGE_BY_SUBJECT = "steward.triage.by-subject.v1";

    /// What triage, which keeps no database, wants written into the audit log.
    public static final String TRIAGE_AUDIT = "steward.triage.audit.v1";

    /// The region whose cases the global specialist teams work on.
    public static final String GLOBAL_REGION = "global";

    /// The regions that Steward ships with, `global` among them.
    public static final List<String> SHIPPED_REGIONS =
            List.of("amer", "emea", "apac", GLOBAL_REGION);

    private static final String DEAD_LETTER_SUFFIX = ".dlq";

    private Topics() {}

    /// The topic on which triage opens the cases of a region.
    public static String cases(String region) {
        return "steward.cases." + region + ".v1";
    }

    /// Where a consumer of `topic` puts records that it cannot act upon.
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }

    /// Every topic of a platform with these regions, without the dead-letter topics.
    public static List<String> all(Collection<String> regions) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                SUBMISSIONS,
                                CONFIRMATIONS,
                                ERASURES,
                                ASSESSMENTS,
                                DECISIONS,
                                REFERRALS,
                                ENFORCEMENTS,
                                MESSAGES,
                                ACTIVITY,
                                ESCALATIONS,
                                POLICIES,
                                SIGNAL_DATA,
                                SIGNAL_TRIALS,
                                ACCESS,
                                SEALS,
                                TRENDS,
                                TRIAGE_BY_OWNER,
                                TRIAGE_BY_SUBJECT,
                                TRIAGE_AUDIT));
        regions.stream().map(Topics::cases).forEach(all::add);
        return List.copyOf(all);
    }
}

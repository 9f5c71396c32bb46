package steward.demo;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import steward.contracts.activity.ActivityFact;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.MessageFact;
import steward.contracts.referral.ReferralFact;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.demo.audit.Evidence;

/// Collects the evidence of one run from raw topics, rows and analytics.
public final class CollectEvidence {

    private static final int ANALYTICS_ATTEMPTS = 40;
    private static final List<String> CASE_TOPICS =
            Topics.SHIPPED_REGIONS.stream().map(Topics::cases).toList();

    private final PlatformAddress platform;
    private final Rows rows;
    private final Rest rest;
    private final SignIn signIn;
    private final Map<String, Set<EventId>> told = new HashMap<>();
    private Instant lastTold = Instant.EPOCH;

    public CollectEvidence(PlatformAddress platform, Rows rows, Rest rest, SignIn signIn) {
        this.platform = platform;
        this.rows = rows;
        this.rest = rest;
        this.signIn = signIn;
    }

    /// @param runTag a part of the ids of this run's subjects
    /// @param began events before this minute are of earlier runs
    public Evidence collect(Set<SubmissionId> accepted, String runTag, Instant began)
            throws SQLException, IOException, InterruptedException {
        Instant from = began.truncatedTo(ChronoUnit.MINUTES);
        lastTold = from;
        try (CommittedReader topics = new CommittedReader(platform.kafka())) {
            List<Event<CaseFact>> cases =
                    ofRun(runTag, read(topics, CASE_TOPICS, CaseFact.class, from));
            List<Event<DecisionFact>> decisions =
                    ofRun(
                            runTag,
                            read(topics, List.of(Topics.DECISIONS), DecisionFact.class, from));
            Set<CaseId> caseIds =
                    cases.stream().map(event -> event.data().caseId()).collect(Collectors.toSet());
            Evidence evidence =
                    new Evidence(
                            accepted,
                            read(topics, List.of(Topics.SUBMISSIONS), SubmissionFact.class, from),
                            read(topics, List.of(Topics.ASSESSMENTS), AssessmentFact.class, from),
                            cases,
                            decisions,
                            ofRun(
                                    runTag,
                                    read(
                                            topics,
                                            List.of(Topics.ENFORCEMENTS),
                                            EnforcementFact.class,
                                            from)),
                            ofRun(
                                    runTag,
                                    read(
                                            topics,
                                            List.of(Topics.CONFIRMATIONS),
                                            ConfirmationFact.class,
                                            from)),
                            read(topics, List.of(Topics.MESSAGES), MessageFact.class, from).stream()
                                    .filter(event -> caseIds.contains(event.data().caseId()))
                                    .toList(),
                            read(topics, List.of(Topics.ESCALATIONS), EscalationFact.class, from)
                                    .stream()
                                    .filter(event -> caseIds.contains(event.data().caseId()))
                                    .toList(),
                            rows.caseReports(runTag),
                            new HashMap<>(),
                            new HashMap<>());
            read(topics, List.of(Topics.REFERRALS), ReferralFact.class, from);
            read(topics, List.of(Topics.ACTIVITY), ActivityFact.class, from);
            told.forEach((type, ids) -> evidence.told().put(type, (long) ids.size()));
            evidence.counted().putAll(counted(from, evidence.told()));
            return evidence;
        }
    }

    private static <F extends Fact> List<Event<F>> ofRun(String runTag, List<Event<F>> events) {
        return events.stream()
                .filter(event -> event.subject().contains("-" + runTag + "-"))
                .toList();
    }

    private <F extends Fact> List<Event<F>> read(
            CommittedReader reader, List<String> topics, Class<F> family, Instant from) {
        List<Event<F>> events =
                topics.stream()
                        .flatMap(topic -> reader.read(topic, family, Map.of()).stream())
                        .filter(event -> !event.time().isBefore(from))
                        .toList();
        for (Event<F> event : events) {
            told.computeIfAbsent(event.type(), _ -> new HashSet<>()).add(event.id());
            lastTold = event.time().isAfter(lastTold) ? event.time() : lastTold;
        }
        return events;
    }

    /// Analytics may be a moment behind the topics; it is asked again until it agrees or time is up, and its last answer stands.
    private Map<String, Long> counted(Instant from, Map<String, Long> expected)
            throws IOException, InterruptedException {
        Map<String, Long> counted = Map.of();
        for (int attempt = 0; attempt < ANALYTICS_ATTEMPTS; attempt++) {
            counted = totals(from);
            if (counted.equals(expected)) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return counted;
    }

    /// Up to the last event that was told of: a service whose clock is fast stamps them ahead of the time at which this is asked.
    private Map<String, Long> totals(Instant from) throws IOException, InterruptedException {
        Instant to = lastTold.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        URI totals = platform.analytics().resolve("/v1/measures/totals?from=" + from + "&to=" + to);
        Rest.Answer answer = rest.get(totals, signIn.tokenOf("analyst"));
        if (!answer.succeeded()) {
            throw new IOException("analytics did not answer: " + answer.summary());
        }
        return answer.body()
                .path("events")
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().asLong()));
    }
}

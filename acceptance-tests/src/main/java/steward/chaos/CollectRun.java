package steward.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import steward.chaos.actor.Canary;
import steward.chaos.fault.FragilePlatform;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.Operation;
import steward.chaos.history.RunEvidence;
import steward.contracts.activity.ActivityFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.topic.Topics;
import steward.demo.CollectEvidence;
import steward.demo.CommittedReader;
import steward.demo.PlatformAddress;
import steward.demo.Rest;
import steward.demo.Rows;
import steward.demo.SignIn;
import steward.demo.audit.Evidence;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// Reads what a run left behind, once all has come to rest.
final class CollectRun {

    /// A service whose clock was put back stamps its events so; nothing is older on a platform of a run's own.
    private static final Duration CLOCKS_MAY_BE_BEHIND = Duration.ofMinutes(30);

    private final FragilePlatform platform;
    private final Clock clock;
    private final long seed;

    CollectRun(FragilePlatform platform, Clock clock, long seed) {
        this.platform = platform;
        this.clock = clock;
        this.seed = seed;
    }

    /// @param tag a part of the ids of the run's subjects
    record Course(String tag, Instant began, RunEvidence.Rest rest) {}

    RunEvidence collect(List<HistoryRecord> history, Course course, WatchGrowth growth)
            throws IOException, SQLException, InterruptedException {
        PlatformAddress address = platform.address();
        ReadRows rows = new ReadRows(address);
        try (CommittedReader topics = new CommittedReader(address.kafka())) {
            return new RunEvidence(
                    told(address, history, course),
                    topics.read(Topics.ACTIVITY, ActivityFact.class, Map.of()),
                    published(topics),
                    People.shipped().all().stream()
                            .collect(Collectors.toMap(Person::name, Function.identity())),
                    rows.review(),
                    rows.intake(),
                    rows.escalationEntries(),
                    course.rest(),
                    new RunEvidence.Growth(
                            growth.memory(), growth.unpublished(), DeadLetters.in(topics)),
                    new SearchOutputs(
                                    platform.state(),
                                    platform.setup().folder(),
                                    List.of(Canary.of(seed).word()))
                            .search(history, topics),
                    new VerifyAuditLog(platform.setup().folder()).verify(rows.noted()));
        }
    }

    private static Map<EventId, Instant> published(CommittedReader topics) {
        Map<EventId, Instant> published =
                new HashMap<>(topics.firstWritten(Topics.ACTIVITY, ActivityFact.class));
        published.putAll(topics.firstWritten(Topics.DECISIONS, DecisionFact.class));
        return published;
    }

    private Evidence told(PlatformAddress address, List<HistoryRecord> history, Course course)
            throws IOException, SQLException, InterruptedException {
        Rest rest = new Rest();
        SignIn signIn = new SignIn(rest, address.issuer(), clock);
        try (Rows rows = new Rows(address)) {
            return new CollectEvidence(address, rows, rest, signIn)
                    .collect(
                            acknowledged(history),
                            course.tag(),
                            course.began().minus(CLOCKS_MAY_BE_BEHIND));
        }
    }

    private static Set<SubmissionId> acknowledged(List<HistoryRecord> history) {
        Set<SubmissionId> acknowledged = new HashSet<>();
        for (HistoryRecord line : history) {
            if (line.operation() == Operation.REPORT && line.isOk()) {
                acknowledged.add(new SubmissionId(line.fact("submission")));
            }
        }
        return acknowledged;
    }
}

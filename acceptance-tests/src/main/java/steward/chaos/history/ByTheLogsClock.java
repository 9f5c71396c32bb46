package steward.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.activity.CaseReleased;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;

/// The times of claims by the one clock of the log. A fault may have put the clock of review forward or back while it stamped them, and the checks compare
/// claims of before, meanwhile and after.
///
/// What a claim or its end was, the log knows to within its request and the answer. A stamp that is a minute off these was made by a wrong clock and is moved
/// to them. Of a claim whose answer never came, and of the end that nobody asked for, the log knows nothing: they did not happen after their event was
/// written.
final class ByTheLogsClock {

    private static final Duration A_WRONG_CLOCK = Duration.ofMinutes(1);

    /// From the first request to its first good answer.
    private record Span(Instant asked, Instant answered) {}

    private record Request(String actor, Operation operation, String key) {}

    private final Map<String, Span> claimed = new HashMap<>();
    private final Map<String, Span> ended = new HashMap<>();
    private final Map<String, EventId> toldOfClaim = new HashMap<>();
    private final Map<String, EventId> toldOfEnd = new HashMap<>();
    private final RunEvidence evidence;

    private ByTheLogsClock(List<HistoryRecord> history, RunEvidence evidence) {
        this.evidence = evidence;
        for (Event<ActivityFact> event : evidence.activity()) {
            if (event.data() instanceof CaseClaimed taken) {
                toldOfClaim.put(taken.claim(), event.id());
            } else if (event.data() instanceof CaseReleased released) {
                toldOfEnd.put(released.claim(), event.id());
            }
        }
        Map<Request, Instant> asked = new HashMap<>();
        for (HistoryRecord line : history) {
            Map<String, Span> spans = spansOf(line.operation());
            Request request = new Request(line.actor(), line.operation(), line.key());
            if (spans == null) {
                continue;
            }
            if (line.kind() == HistoryRecord.Kind.INVOKED) {
                asked.putIfAbsent(request, line.at());
            } else if (line.isOk()) {
                spans.putIfAbsent(
                        line.fact("token"),
                        new Span(asked.getOrDefault(request, line.at()), line.at()));
            }
        }
    }

    static RunEvidence of(List<HistoryRecord> history, RunEvidence evidence) {
        ByTheLogsClock clock = new ByTheLogsClock(history, evidence);
        return evidence.with(evidence.review().claims().stream().map(clock::timed).toList());
    }

    private @Nullable Map<String, Span> spansOf(Operation operation) {
        if (operation == Operation.CLAIM) {
            return claimed;
        }
        return ClaimsExclude.WRITES.contains(operation) ? ended : null;
    }

    private RunEvidence.Claim timed(RunEvidence.Claim claim) {
        Duration begin =
                error(claim.claimedAt(), claimed.get(claim.token()), toldOfClaim.get(claim.id()));
        Instant endedAt = claim.endedAt();
        return new RunEvidence.Claim(
                claim.id(),
                claim.caseId(),
                claim.region(),
                claim.reviewer(),
                claim.granted(),
                claim.token(),
                claim.claimedAt().minus(begin),
                claim.leaseUntil().minus(begin),
                endedAt == null
                        ? null
                        : endedAt.minus(
                                error(
                                        endedAt,
                                        ended.get(claim.token()),
                                        toldOfEnd.get(claim.id()))),
                claim.endReason());
    }

    /// How far a stamp is off; zero where no wrong clock is needed to explain it.
    private Duration error(Instant stamp, @Nullable Span span, @Nullable EventId event) {
        if (span == null) {
            return event == null
                    ? Duration.ZERO
                    : Duration.between(evidence.happened(event, stamp), stamp);
        }
        Duration early = Duration.between(stamp, span.asked());
        Duration late = Duration.between(span.answered(), stamp);
        if (late.compareTo(A_WRONG_CLOCK) > 0) {
            return late;
        }
        return early.compareTo(A_WRONG_CLOCK) > 0 ? early.negated() : Duration.ZERO;
    }
}

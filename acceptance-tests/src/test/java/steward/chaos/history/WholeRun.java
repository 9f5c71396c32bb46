package steward.chaos.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.activity.CaseReleased;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.DecisionFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.EventId;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.demo.audit.Evidence;
import steward.demo.audit.OneReportsLife;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// A run in which one report was sent, claimed and decided, and all went well; a test takes something away or adds something.
final class WholeRun {

    /// Works in Europe, in every language, cleared.
    static final String NADIA = "nadia";

    /// As Nadia.
    static final String OMAR = "omar";

    /// Works in the Americas.
    static final String KOFI = "kofi";

    final OneReportsLife life = new OneReportsLife();
    final Instant now = life.now;
    final List<HistoryRecord> history = new ArrayList<>();
    final List<Event<ActivityFact>> activity = new ArrayList<>();
    final Map<EventId, Instant> published = new HashMap<>();
    final List<RunEvidence.Claim> claims = new ArrayList<>();
    final List<RunEvidence.Case> cases = new ArrayList<>();
    final List<RunEvidence.TakenIn> reports = new ArrayList<>();
    final List<RunEvidence.Decision> decisions = new ArrayList<>();
    final Map<SubmissionId, String> receipts = new HashMap<>();
    final Set<SubmissionId> settled = new HashSet<>();
    final List<RunEvidence.Entry> entries = new ArrayList<>();
    final List<RunEvidence.Memory> memory = new ArrayList<>();
    final List<RunEvidence.DeadLetter> deadLetters = new ArrayList<>();
    final List<String> leaks = new ArrayList<>();
    final List<String> auditFaults = new ArrayList<>();
    final Map<String, Long> noted = new HashMap<>();
    final Map<String, Long> told = new HashMap<>();
    final Map<String, Long> counted = new HashMap<>();
    RunEvidence.Rest rest = new RunEvidence.Rest("", 3, List.of());

    WholeRun() {
        said("social-app", Operation.REPORT, "key-1", "submission", "submission-1");
        cases.add(ofEurope(life.caseId, "DECIDED"));
        reports.add(new RunEvidence.TakenIn(life.caseId, life.submission, now, now));
        receipts.put(life.submission, "social-app");
        RunEvidence.Claim claim = claim("claim-1", life.caseId, NADIA, 10, 20, "DECIDED");
        claims.add(claim);
        activity.add(released(claim, CaseReleased.Reason.DECIDED));
        decisions.add(decision("decision-1", life.caseId, NADIA, 20));
        decided("claim-1", "decision-1");
        refused(KOFI, Operation.TRESPASS, "case case-1", 404);
        noted.put("claim-case/" + life.caseId, 1L);
        noted.put("decide-case/" + life.caseId, 1L);
        memory.add(new RunEvidence.Memory("review", 300, 576));
    }

    RunEvidence evidence() {
        Evidence ofLife = life.evidence();
        ofLife.told().putAll(told);
        ofLife.counted().putAll(counted);
        return new RunEvidence(
                ofLife,
                activity,
                published,
                People.shipped().all().stream()
                        .collect(Collectors.toMap(Person::name, Function.identity())),
                new RunEvidence.ReviewRows(claims, cases, reports, decisions),
                new RunEvidence.IntakeRows(receipts, settled),
                entries,
                rest,
                new RunEvidence.Growth(memory, Map.of("review", 3L), deadLetters),
                new RunEvidence.Outputs(12, leaks),
                new RunEvidence.AuditLog(5, auditFaults, noted));
    }

    /// What the checker says is wrong, by invariant.
    List<Violation> violations() {
        return CheckHistory.of(history, evidence()).stream()
                .flatMap(of -> of.violations().stream())
                .toList();
    }

    void said(String actor, Operation operation, String key, String fact, String id) {
        line(actor, operation, key, HistoryRecord.Kind.OK, 200, Map.of(fact, id));
    }

    void decided(String claim, String decision) {
        line(
                NADIA,
                Operation.DECIDE,
                claim,
                HistoryRecord.Kind.OK,
                201,
                Map.of("token", "token of " + claim, "decision", decision));
    }

    /// A claim of the case was answered.
    void claimed(String claim, String by) {
        line(
                by,
                Operation.CLAIM,
                "1",
                HistoryRecord.Kind.OK,
                201,
                Map.of("case", life.caseId.value(), "claim", claim, "token", "token of " + claim));
    }

    /// A write under a claim of the case is sent.
    void invoked(Operation operation, String claim, String by) {
        line(
                by,
                operation,
                claim,
                HistoryRecord.Kind.INVOKED,
                0,
                Map.of("case", life.caseId.value(), "token", "token of " + claim));
    }

    void refused(String actor, Operation operation, String key, int status) {
        line(actor, operation, key, HistoryRecord.Kind.REFUSED, status, Map.of());
    }

    void line(
            String actor,
            Operation operation,
            String key,
            HistoryRecord.Kind kind,
            int status,
            Map<String, String> facts) {
        history.add(
                new HistoryRecord(history.size(), now, actor, operation, key, kind, status, facts));
    }

    /// @param from seconds after the report was taken in
    /// @param to null while it is live
    RunEvidence.Claim claim(
            String id,
            CaseId caseId,
            String reviewer,
            int from,
            @Nullable Integer to,
            @Nullable String reason) {
        return new RunEvidence.Claim(
                id,
                caseId,
                "emea",
                reviewer,
                RunEvidence.Granted.OWN,
                "token of " + id,
                now.plusSeconds(from),
                now.plusSeconds(from + 600L),
                to == null ? null : now.plusSeconds(to),
                reason);
    }

    /// The same, given by this.
    RunEvidence.Claim granted(RunEvidence.Claim claim, RunEvidence.Granted by) {
        return new RunEvidence.Claim(
                claim.id(),
                claim.caseId(),
                claim.region(),
                claim.reviewer(),
                by,
                claim.token(),
                claim.claimedAt(),
                claim.leaseUntil(),
                claim.endedAt(),
                claim.endReason());
    }

    RunEvidence.Decision decision(String id, CaseId caseId, String decider, int at) {
        return new RunEvidence.Decision(
                id, caseId, "emea", "REVIEWER", decider, "2026.1", true, now.plusSeconds(at));
    }

    /// A decided case is reopened by an event.
    ///
    /// @param stamped seconds after the report was taken in, as the event says
    /// @param written seconds after the report was taken in, as the topic says
    void reopened(CaseId caseId, int stamped, int written) {
        Event<DecisionFact> event =
                life.event(
                        "reopened " + caseId,
                        new CaseReopened(
                                caseId,
                                life.key,
                                "emea",
                                life.submission,
                                CaseReopened.Reason.NEW_CONTENT,
                                now.plusSeconds(stamped)));
        life.decisions.add(event);
        published.put(event.id(), now.plusSeconds(written));
    }

    /// An event that the claim began, written so many seconds after the report was taken in.
    void toldOfClaim(RunEvidence.Claim claim, int written) {
        Event<ActivityFact> event =
                life.event(
                        "claimed " + claim.id(),
                        new CaseClaimed(
                                claim.caseId(),
                                claim.region(),
                                new ReviewerId(claim.reviewer()),
                                claim.id(),
                                claim.claimedAt(),
                                claim.leaseUntil()));
        activity.add(event);
        published.put(event.id(), now.plusSeconds(written));
    }

    Event<ActivityFact> released(RunEvidence.Claim claim, CaseReleased.Reason reason) {
        return life.event(
                "released " + claim.id(),
                new CaseReleased(
                        claim.caseId(),
                        claim.region(),
                        new ReviewerId(claim.reviewer()),
                        claim.id(),
                        reason,
                        now));
    }

    RunEvidence.Case ofEurope(CaseId caseId, String state) {
        return new RunEvidence.Case(
                caseId, "social-app", "emea", "DE", List.of("de"), List.of(), state, false);
    }
}

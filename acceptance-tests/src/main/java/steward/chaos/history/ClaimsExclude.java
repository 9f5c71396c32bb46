package steward.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;

/// I3. The leases on a case follow one another, and what a person did to a case was done under the lease that was in force.
final class ClaimsExclude {

    /// What ends a claim.
    static final Set<Operation> WRITES =
            Set.of(Operation.DECIDE, Operation.REFER, Operation.GIVE_BACK);

    /// A request reads the clock before it waits for the database, which a fault may keep away for a while.
    private static final Duration BLUR = Duration.ofSeconds(15);

    private ClaimsExclude() {}

    static CheckedInvariant check(List<HistoryRecord> history, RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I3);
        List<RunEvidence.Claim> claims = evidence.review().claims();
        claims.stream()
                .collect(Collectors.groupingBy(RunEvidence.Claim::caseId))
                .forEach((caseId, ofCase) -> followOneAnother(checks, caseId, ofCase));
        claims.stream()
                .collect(Collectors.groupingBy(RunEvidence.Claim::token, Collectors.counting()))
                .forEach((token, times) ->
                        checks.that(times == 1, "two claims have one fencing token", token));
        Map<String, RunEvidence.Claim> byToken =
                claims.stream()
                        .collect(
                                Collectors.toMap(
                                        RunEvidence.Claim::token,
                                        Function.identity(),
                                        (one, _) -> one));
        for (HistoryRecord line : history) {
            if (line.operation() == Operation.DECIDE_TOO_LATE && line.status() > 0) {
                checks.that(!line.isOk(), "a write with a stale token was accepted", line.key());
            } else if (WRITES.contains(line.operation()) && line.isOk()) {
                endedBy(checks, line, byToken.get(line.fact("token")));
            }
        }
        StaleWrites.check(checks, history, byToken);
        eachDecisionHasItsClaim(checks, evidence.review());
        return checks.result();
    }

    private static void followOneAnother(
            Checks checks, CaseId caseId, List<RunEvidence.Claim> ofCase) {
        List<RunEvidence.Claim> inOrder =
                ofCase.stream().sorted(Comparator.comparing(RunEvidence.Claim::claimedAt)).toList();
        for (int i = 0; i + 1 < inOrder.size(); i++) {
            checks.that(
                    !inForceUntil(inOrder.get(i))
                            .isAfter(inOrder.get(i + 1).claimedAt().plus(BLUR)),
                    "two claims of a case were in force at once",
                    caseId);
        }
        long live = ofCase.stream().filter(claim -> claim.endedAt() == null).count();
        checks.that(live <= 1, "a case has more than one live claim", caseId);
    }

    /// A claim is worth nothing once its lease is over, whenever somebody notices.
    private static Instant inForceUntil(RunEvidence.Claim claim) {
        Instant ended = claim.endedAt();
        return ended == null || ended.isAfter(claim.leaseUntil()) ? claim.leaseUntil() : ended;
    }

    /// An accepted write ended its own claim, and with the reason that it stands for.
    private static void endedBy(
            Checks checks, HistoryRecord line, RunEvidence.@Nullable Claim claim) {
        if (claim == null) {
            checks.that(false, "a write was accepted with a token that no claim has", line.key());
            return;
        }
        String reason = Objects.requireNonNullElse(claim.endReason(), "");
        boolean fits =
                switch (line.operation()) {
                    case DECIDE -> reason.equals("DECIDED");
                    case REFER -> reason.equals("REFERRED");
                    case GIVE_BACK -> reason.equals("TOO_HARD") || reason.equals("RETURNED");
                    case REPORT,
                            LOOK_AT_REPORT,
                            CONFIRM_ENFORCEMENT,
                            CONFIRM_MESSAGE,
                            READ_FEED,
                            CLAIM,
                            RENEW,
                            ACKNOWLEDGE,
                            INVESTIGATE,
                            RESOLVE,
                            LIST_ESCALATIONS,
                            LOOK_AT_ESCALATION,
                            DECIDE_TOO_LATE,
                            TRESPASS ->
                            true;
                };
        checks.that(
                fits && claim.reviewer().equals(line.actor()),
                "a write was accepted under a claim that ended otherwise",
                claim.id());
    }

    /// Every decision of a reviewer ended a claim of that reviewer on that case, one each.
    private static void eachDecisionHasItsClaim(Checks checks, RunEvidence.ReviewRows rows) {
        Map<String, Long> claims = new HashMap<>();
        rows.claims().stream()
                .filter(claim -> "DECIDED".equals(claim.endReason()))
                .forEach(claim ->
                        claims.merge(claim.caseId() + "/" + claim.reviewer(), 1L, Long::sum));
        Map<String, Long> decisions = new HashMap<>();
        rows.decisions().stream()
                .filter(decision -> decision.deciderKind().equals("REVIEWER"))
                .forEach(decision ->
                        decisions.merge(
                                decision.caseId() + "/" + decision.decider(), 1L, Long::sum));
        decisions.forEach((of, times) ->
                checks.that(
                        times.equals(claims.get(of)),
                        "decisions and the claims they ended are not equally many",
                        of));
    }
}

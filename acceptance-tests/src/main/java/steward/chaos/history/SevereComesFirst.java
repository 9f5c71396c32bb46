package steward.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.demo.audit.Audit;
import steward.localplatform.people.Person;

/// I9. While an S0 case waits, nobody who may have it takes up two cases that are less severe: one may have been in hand. While a batch of reports with one
/// for that case is taken in, its row is locked, and claimers pass it by rather than wait. Whom a case was too hard for is given any other work first, and whoever it is not for never has it again.
final class SevereComesFirst {

    /// The clocks of the database and of the services are read at different moments of one transaction.
    private static final Duration BLUR = Duration.ofSeconds(1);

    private static final Set<String> DECLINED =
            Set.of("TOO_HARD", "WRONG_LANGUAGE", "CONFLICT_OF_INTEREST");

    private final RunEvidence evidence;
    private final Map<CaseId, Instant> severeSince = new HashMap<>();
    private final Checks checks = new Checks(Invariant.I9);

    private SevereComesFirst(RunEvidence evidence) {
        this.evidence = evidence;
    }

    static CheckedInvariant check(RunEvidence evidence) {
        return new SevereComesFirst(evidence).result();
    }

    private CheckedInvariant result() {
        findSevere();
        Map<CaseId, RunEvidence.Case> cases =
                evidence.review().cases().stream()
                        .collect(Collectors.toMap(RunEvidence.Case::caseId, Function.identity()));
        Duration longest = Duration.ZERO;
        for (Wait wait : Wait.all(evidence)) {
            Instant since = severeSince.get(wait.caseId());
            RunEvidence.Case waiting = cases.get(wait.caseId());
            if (since != null && waiting != null && since.isBefore(wait.to())) {
                Wait severe =
                        new Wait(
                                wait.caseId(),
                                since.isAfter(wait.from()) ? since : wait.from(),
                                wait.to());
                passedOver(severe, waiting);
            }
            Duration waited = Duration.between(wait.from(), wait.to());
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        }
        cases.values()
                .forEach(one ->
                        checks.that(
                                one.planted() || !one.state().equals("QUEUED"),
                                "a case is still waiting after all the others",
                                one.caseId()));
        checks.note(
                severeSince.size()
                        + " cases were S0; the longest that any case waited: "
                        + longest.toSeconds()
                        + " s");
        return checks.result();
    }

    private void passedOver(Wait severe, RunEvidence.Case waiting) {
        Map<String, Long> less = new HashMap<>();
        List<RunEvidence.TakenIn> reports =
                evidence.review().reports().stream()
                        .filter(report -> report.caseId().equals(severe.caseId()))
                        .toList();
        Set<String> decidedIt = new HashSet<>();
        evidence.review().decisions().stream()
                .filter(decision -> decision.caseId().equals(severe.caseId()))
                .forEach(decision -> decidedIt.add(decision.decider()));
        List<RunEvidence.Claim> declined =
                evidence.review().claims().stream()
                        .filter(claim -> claim.caseId().equals(severe.caseId()))
                        .filter(claim -> DECLINED.contains(String.valueOf(claim.endReason())))
                        .toList();
        for (RunEvidence.Claim claim : evidence.review().claims()) {
            Person person = evidence.people().get(claim.reviewer());
            Instant itsOwn = severeSince.get(claim.caseId());
            if (person != null
                    && claim.claimedAt().isAfter(severe.from().plus(BLUR))
                    && claim.claimedAt().isBefore(severe.to())
                    && (itsOwn == null || itsOwn.isAfter(claim.claimedAt()))
                    && reports.stream().noneMatch(report -> isLocked(report, claim.claimedAt()))
                    && !decidedIt.contains(claim.reviewer())
                    && declined.stream().noneMatch(of -> isBefore(of, claim))
                    && ScopesHold.mayBeHanded(person, waiting)) {
                less.merge(claim.reviewer(), 1L, Long::sum);
            }
        }
        checks.that(
                less.values().stream().allMatch(times -> times <= 1),
                "an S0 case waited while somebody who may have it took up others",
                severe.caseId());
    }

    private static boolean isLocked(RunEvidence.TakenIn report, Instant at) {
        return at.isAfter(report.written().minus(BLUR)) && at.isBefore(report.at().plus(BLUR));
    }

    /// Whether whoever took up a case had declined the other one before.
    private static boolean isBefore(RunEvidence.Claim declined, RunEvidence.Claim claim) {
        Instant at = declined.endedAt();
        return declined.reviewer().equals(claim.reviewer())
                && at != null
                && !at.isAfter(claim.claimedAt());
    }

    /// From when on review knew that a case is S0: the moment at which the report that says so was taken in.
    private void findSevere() {
        Map<SubmissionId, Instant> takenIn =
                evidence.review().reports().stream()
                        .collect(
                                Collectors.toMap(
                                        RunEvidence.TakenIn::submissionId,
                                        RunEvidence.TakenIn::at,
                                        (one, _) -> one));
        for (Event<CaseFact> event : Audit.distinct(evidence.told().cases())) {
            switch (event.data()) {
                case CaseOpened opened ->
                        note(
                                opened.caseId(),
                                opened.severity(),
                                takenIn.get(opened.report().submissionId()));
                case CaseReported reported ->
                        note(
                                reported.caseId(),
                                reported.severity(),
                                takenIn.get(reported.report().submissionId()));
                case CaseReprioritised _ -> {}
            }
        }
    }

    private void note(
            CaseId caseId, Severity severity, @org.jspecify.annotations.Nullable Instant at) {
        if (severity == Severity.S0 && at != null) {
            severeSince.merge(caseId, at, (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}

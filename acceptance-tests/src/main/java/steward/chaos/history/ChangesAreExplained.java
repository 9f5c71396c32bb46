package steward.chaos.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// I6. Every change says who made it and why; the audit log has it, and is as it was sealed.
final class ChangesAreExplained {

    private static final List<String> PEOPLE = List.of("REVIEWER", "SPECIALIST");

    private static final Set<String> GIVEN_BACK = Set.of("RETURNED", "TOO_HARD", "EXPIRED");

    private ChangesAreExplained() {}

    static CheckedInvariant check(RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I6);
        for (RunEvidence.Decision decision : evidence.review().decisions()) {
            checks.that(
                    !decision.decider().isBlank(), "a decision without a decider", decision.id());
            checks.that(
                    decision.rationale() || !PEOPLE.contains(decision.deciderKind()),
                    "a decision of a person without a rationale",
                    decision.id());
            checks.that(
                    decision.policyRelease() != null,
                    "a decision that does not say under which policy",
                    decision.id());
        }
        for (RunEvidence.Claim claim : evidence.review().claims()) {
            checks.that(
                    (claim.endedAt() == null) == (claim.endReason() == null),
                    "a claim that ended without a reason",
                    claim.id());
        }
        for (RunEvidence.Entry entry : evidence.escalationEntries()) {
            checks.that(
                    !entry.by().isBlank(),
                    "a change of an escalation without an actor",
                    entry.escalationId());
        }
        everyWriteIsNoted(checks, evidence);
        checks.that(evidence.auditLog().rows() > 0, "the audit log is empty", "audit_entry");
        for (String fault : evidence.auditLog().faults()) {
            checks.that(false, "the audit log is not as it was sealed", fault);
        }
        checks.note(evidence.auditLog().rows() + " rows in the audit logs");
        return checks.result();
    }

    /// As many rows of the audit log as there are changes, case by case.
    private static void everyWriteIsNoted(Checks checks, RunEvidence evidence) {
        Map<String, Long> owed = new TreeMap<>();
        for (RunEvidence.Decision decision : evidence.review().decisions()) {
            owed.merge("decide-case/" + decision.caseId(), 1L, Long::sum);
        }
        for (RunEvidence.Claim claim : evidence.review().claims()) {
            owed.merge("claim-case/" + claim.caseId(), 1L, Long::sum);
            if ("REFERRED".equals(claim.endReason())) {
                owed.merge("refer-case/" + claim.caseId(), 1L, Long::sum);
            } else if (claim.endReason() != null && GIVEN_BACK.contains(claim.endReason())) {
                owed.merge("release-case/" + claim.caseId(), 1L, Long::sum);
            }
        }
        Map<String, Long> noted = evidence.auditLog().writes();
        owed.forEach((write, times) ->
                checks.that(
                        times.equals(noted.get(write)),
                        "changes and their rows in the audit log are not equally many",
                        write));
    }
}

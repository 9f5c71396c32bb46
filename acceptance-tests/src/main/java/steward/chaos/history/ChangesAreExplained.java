package steward.chaos.history;

import java.util.List;

/// I6. Every change says who made it and why; and the audit log, where the platform keeps one, has it and verifies.
final class ChangesAreExplained {

    private static final List<String> PEOPLE = List.of("REVIEWER", "SPECIALIST");

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
        if (evidence.auditLog().rows() == 0) {
            checks.note("not checked: audit rows and their hash chain");
        }
        for (String fault : evidence.auditLog().faults()) {
            checks.that(false, "the audit log", fault);
        }
        return checks.result();
    }
}

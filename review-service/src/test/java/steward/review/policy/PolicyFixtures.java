package steward.review.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.review.CaseFixtures;

/// The shipped policy, assembled.
public final class PolicyFixtures {

    private PolicyFixtures() {}

    public static Policy shipped() {
        List<PolicyFact> parts = ShippedPolicy.parts();
        return Objects.requireNonNull(PolicyParts.assemble(release(parts), parts));
    }

    /// The shipped policy and another version of one of its clauses, with other words, in force from a day on.
    public static Policy rewording(String clause, String version, LocalDate from, String text) {
        List<PolicyFact> parts = new ArrayList<>(ShippedPolicy.parts());
        Clause before =
                shipped().clauses().stream()
                        .filter(known -> known.id().equals(clause))
                        .findFirst()
                        .orElseThrow();
        parts.add(
                new ClausesPublished(
                        new PartVersion("clauses/" + clause, version),
                        List.of(
                                new Clause(
                                        clause,
                                        version,
                                        before.family(),
                                        before.title(),
                                        text,
                                        from,
                                        before.actions(),
                                        before.legalGround(),
                                        before.dsaCategory(),
                                        null,
                                        before.governedBy(),
                                        before.severity(),
                                        before.permitted(),
                                        before.strike(),
                                        before.dsaKeywords(),
                                        before.examples(),
                                        before.notice()))));
        return Objects.requireNonNull(PolicyParts.assemble(release(parts), parts));
    }

    /// The shipped policy and another version of one of its clauses, under which rules and models may decide from a day on.
    public static Policy automating(String clause, LocalDate from, Automation automation) {
        List<PolicyFact> parts = new ArrayList<>(ShippedPolicy.parts());
        Clause before =
                shipped().clauses().stream()
                        .filter(known -> known.id().equals(clause))
                        .findFirst()
                        .orElseThrow();
        parts.add(
                new ClausesPublished(
                        new PartVersion("clauses/" + clause, "1.0.1"),
                        List.of(
                                new Clause(
                                        clause,
                                        "1.0.1",
                                        before.family(),
                                        before.title(),
                                        before.text(),
                                        from,
                                        before.actions(),
                                        before.legalGround(),
                                        before.dsaCategory(),
                                        null,
                                        before.governedBy(),
                                        before.severity(),
                                        before.permitted(),
                                        before.strike(),
                                        before.dsaKeywords(),
                                        before.examples(),
                                        before.notice(),
                                        before.twoBecause(),
                                        automation))));
        return Objects.requireNonNull(PolicyParts.assemble(release(parts), parts));
    }

    /// The release of these parts.
    static PolicyReleased release(List<PolicyFact> parts) {
        return new PolicyReleased(
                ShippedPolicy.RELEASE,
                CaseFixtures.NOON,
                CaseFixtures.NOON,
                parts.stream().map(PolicyFacts::nameOf).toList());
    }
}

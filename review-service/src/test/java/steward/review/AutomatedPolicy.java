package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steward.contracts.cases.Proposal;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;

/// A policy under one clause of which rules may decide.
record AutomatedPolicy(Desk desk) {

    static final String CLAUSE = "CS-MALWARE-1";
    static final int MOST_PER_DAY = 10;

    private static final PartVersion AUTOMATED = new PartVersion("clauses/" + CLAUSE, "1.0.1");

    static Proposal by(String source, int confidence, EnforcementAction... actions) {
        return new Proposal(
                Proposal.Source.RULE, source, "7", CLAUSE, List.of(actions), confidence);
    }

    /// Publishes the release in force once more with that clause, unless it was, and waits until it is in force here.
    void isInForce() {
        if (desk.as("dieter").get("/v1/policies/current").asString().contains("busy-rule")) {
            return;
        }
        List<PolicyFact> known =
                desk.topic(Topics.POLICIES).read(PolicyFact.class).stream()
                        .map(Event::data)
                        .toList();
        Instant now = Instant.now();
        PolicyReleased before =
                known.stream()
                        .filter(PolicyReleased.class::isInstance)
                        .map(PolicyReleased.class::cast)
                        .filter(released -> !released.effectiveFrom().isAfter(now))
                        .max(Comparator.comparing(PolicyReleased::effectiveFrom))
                        .orElseThrow();
        Clause clause =
                known.stream()
                        .filter(ClausesPublished.class::isInstance)
                        .flatMap(part -> ((ClausesPublished) part).clauses().stream())
                        .filter(one -> one.id().equals(CLAUSE))
                        .findFirst()
                        .orElseThrow();
        String release = before.release() + "-automated";
        List<PartVersion> parts = new ArrayList<>(before.parts());
        parts.add(AUTOMATED);
        desk.topic(Topics.POLICIES)
                .send(
                        List.of(
                                event(
                                        "part",
                                        new ClausesPublished(
                                                AUTOMATED, List.of(automated(clause)))),
                                event(release, new PolicyReleased(release, now, now, parts))));
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        desk.as("dieter")
                                                .get("/v1/policies/current")
                                                .<String>path("release"))
                                .isEqualTo(release));
    }

    private static Clause automated(Clause before) {
        return new Clause(
                before.id(),
                AUTOMATED.version(),
                before.family(),
                before.title(),
                before.text(),
                LocalDate.of(2026, 11, 1),
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
                new Automation(
                        List.of(
                                "known-link",
                                "busy-rule",
                                "wrong-rule",
                                "raced-rule",
                                "read-rule",
                                "framed-rule"),
                        95,
                        List.of("remove_content"),
                        MOST_PER_DAY,
                        30,
                        2));
    }

    private static Event<PolicyFact> event(String name, PolicyFact fact) {
        return new Event<>(
                new EventId("automated-policy-" + name),
                "/steward/review/test",
                CaseFixtures.NOON,
                name,
                0,
                null,
                fact);
    }
}

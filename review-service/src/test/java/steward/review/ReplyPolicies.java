package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.Client;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.ClientSettingsPublished.SaysNothing;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;

/// A policy with clients that have messages which say nothing answered each in its way.
record ReplyPolicies(Desk desk) {

    static final String ANSWERS = "answers-all";
    static final String SILENT = "closes-silently";
    static final String BUSY = "answers-few";
    static final String PEOPLE = "has-people-decide";
    static final int FEW = 3;

    private static final String MARK = "-replies";
    private static final PartVersion PART = new PartVersion("clients", "7.0.0");

    /// Publishes the release in force once more with those clients, unless it was, and waits until it is in force here.
    void areInForce() {
        if (release().contains(MARK)) {
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
        ClientSettingsPublished clients =
                known.stream()
                        .filter(ClientSettingsPublished.class::isInstance)
                        .map(ClientSettingsPublished.class::cast)
                        .findFirst()
                        .orElseThrow();
        String release = before.release() + MARK;
        List<PartVersion> parts = new ArrayList<>(before.parts());
        parts.removeIf(part -> part.part().equals(PART.part()));
        parts.add(PART);
        desk.topic(Topics.POLICIES)
                .send(
                        List.of(
                                event("part", withOurs(clients)),
                                event(release, new PolicyReleased(release, now, now, parts))));
        await().atMost(Desk.PATIENCE).untilAsserted(() -> assertThat(release()).isEqualTo(release));
    }

    private String release() {
        return desk.as("dieter").get("/v1/policies/current").path("release");
    }

    private static ClientSettingsPublished withOurs(ClientSettingsPublished before) {
        List<Client> clients = new ArrayList<>(before.clients());
        clients.add(
                client(
                        ANSWERS,
                        "A paid site",
                        ReplyPolicy.MUST_REPLY,
                        new SaysNothing(50, 10, 20)));
        clients.add(
                client(
                        SILENT,
                        "A game",
                        ReplyPolicy.MAY_CLOSE_SILENT,
                        new SaysNothing(50, 10, 20)));
        clients.add(
                client(BUSY, "A small site", ReplyPolicy.MUST_REPLY, new SaysNothing(FEW, 10, 20)));
        clients.add(client(PEOPLE, "A shop", ReplyPolicy.MUST_REPLY, null));
        return new ClientSettingsPublished(PART, before.defaults(), clients);
    }

    private static Client client(
            String id, String title, ReplyPolicy policy, @Nullable SaysNothing bounds) {
        return new Client(id, title, policy, List.of(), List.of(), List.of(), null, bounds);
    }

    private static Event<PolicyFact> event(String name, PolicyFact fact) {
        return new Event<>(
                new EventId("reply-policies-" + name),
                "/steward/review/test",
                CaseFixtures.NOON,
                name,
                0,
                null,
                fact);
    }
}

package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.violation;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;

/// What is of another client, region, vendor or team is not there: real things, asked for with the right role and the wrong scope, through every operation
/// that the services publish about one thing.
@ExtendWith(StartedPlatform.class)
class ForeignScopeIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The words of the policy, what scores are worth, what rules and models decided under the policy, and what is looked for are for everyone who has the role: they
    /// belong to no client, and policy managers serve every region here.
    private static final Set<String> EVERYONES =
            Set.of("policies", "level-tables", "automation", "signals");

    /// Roles whose scope is the whole installation.
    private static final Set<String> UNSCOPED = Set.of("operator", "auditor");

    /// Roles of those who judge what others decided.
    private static final Set<String> LEADING = Set.of("lead", "quality");

    private final Steward steward;
    private final WorkFixtures work;

    ForeignScopeIT(Steward steward) {
        this.steward = steward;
        this.work = new WorkFixtures(steward);
    }

    /// A thing of somebody, and those who have the role to ask for such things and another scope.
    ///
    /// @param bodies what would be a good body, by the end of the operation's path
    private record Thing(String id, List<String> foreigners, Map<String, Object> bodies) {}

    @Test
    void isNotFoundByAnyOperationAndStaysAsItWas() throws Exception {
        // Given
        String submission =
                steward.accepted("social-app", reportBy("ayu", "post-foreign", "ID", "harassment"));
        JsonNode claim = work.claimed("siti", "post-foreign");
        JsonNode enforcement = enforcement();
        JsonNode message = message(enforcement);
        JsonNode escalation =
                work.escalationOf(
                        "child-safety-1",
                        steward.accepted(
                                "social-app", confirmedChildSafetyReport("post-team", "SG")));
        Map<String, Thing> things =
                new HashMap<>(things(submission, claim, enforcement, message, escalation));
        things.put("queues", new Thing(instruction(), List.of("lead-amer", "lead-emea"), Map.of()));
        things.put(
                "adjudications",
                new Thing(
                        claim.path("case").path("caseId").asText(),
                        List.of("lead-amer", "lead-emea", "ana"),
                        Map.of("decision", noViolation())));
        things.put(
                "bulk",
                new Thing(
                        bulk(claim.path("case").path("caseId").asText()),
                        List.of("lead-amer", "lead-emea", "ana", "quynh"),
                        Map.of()));
        JsonNode recheck = recheck();
        things.put(
                "rechecks",
                new Thing(
                        recheck.path("recheckId").asText(),
                        List.of("lead-amer", "lead-emea"),
                        Map.of(
                                "reading",
                                Map.of(
                                        "fencingToken",
                                        recheck.path("fencingToken").asText(),
                                        "outcome",
                                        "NO_VIOLATION",
                                        "rationale",
                                        "a quotation"),
                                "release",
                                Map.of(
                                        "fencingToken",
                                        recheck.path("fencingToken").asText(),
                                        "reason",
                                        "RETURNED"),
                                "upholding",
                                Map.of("note", "a quotation"))));
        things.put(
                "work",
                new Thing(
                        claim.path("case").path("caseId").asText(),
                        List.of("lead-amer", "lead-emea", "ana", "quynh"),
                        Map.of("release", Map.of("reason", "RETURNED"))));

        // When
        List<String> wrong = new ArrayList<>();
        for (PublishedOperation operation : scoped()) {
            assertThat(things).as("for %s", operation).containsKey(family(operation));
            Thing thing = Objects.requireNonNull(things.get(family(operation)));
            for (String foreigner : thing.foreigners()) {
                HttpResponse<String> answer =
                        operation.call(
                                "Bearer " + steward.tokenOf(foreigner),
                                thing.id(),
                                JSON.writeValueAsString(bodyOf(operation, thing)));
                if (answer.statusCode() != statusFor(operation, foreigner)) {
                    wrong.add(operation + " by " + foreigner + ": " + answer.statusCode());
                }
            }
        }

        // Then
        assertThat(wrong).isEmpty();
        assertThat(
                        steward.post(
                                        "rosa",
                                        steward.address().review(),
                                        "/v1/rechecks/%s/reading"
                                                .formatted(recheck.path("recheckId").asText()),
                                        Objects.requireNonNull(
                                                Objects.requireNonNull(things.get("rechecks"))
                                                        .bodies()
                                                        .get("reading")))
                                .status())
                .isEqualTo(204);
        assertThat(steward.decide("siti", claim, noViolation()).status()).isEqualTo(201);
        work.resolve("child-safety-1", escalation);
        eventually(() ->
                assertThat(steward.submission("social-app", submission).path("status").asText())
                        .isEqualTo("DECIDED"));
    }

    /// A lead may look at escalations and not work on them, and one of no vendor changes nobody; nobody else here lacks the role.
    private static int statusFor(PublishedOperation operation, String foreigner) {
        if (family(operation).equals("people")
                && !operation.method().equals("GET")
                && !operation.path().endsWith("/choices")) {
            return 403;
        }
        if (LEADING.containsAll(operation.roles()) && !foreigner.startsWith("lead-")) {
            return 403;
        }
        Set<String> held =
                foreigner.startsWith("lead-") ? Set.of("lead", "moderator") : operation.roles();
        return operation.isFor(held) ? 404 : 403;
    }

    /// Those about one thing that are for people and products with a scope.
    private List<PublishedOperation> scoped() throws Exception {
        return PublishedOperation.all(steward.address()).stream()
                .filter(operation -> operation.path().contains("{"))
                .filter(operation -> !UNSCOPED.containsAll(operation.roles()))
                .filter(operation -> !EVERYONES.contains(family(operation)))
                .toList();
    }

    private static Map<String, Thing> things(
            String submission,
            JsonNode claim,
            JsonNode enforcement,
            JsonNode message,
            JsonNode escalation) {
        Map<String, Object> token =
                Map.of("fencingToken", claim.path("fencingToken").asText(), "reason", "RETURNED");
        Map<String, Object> decision = new HashMap<>(noViolation());
        decision.put("fencingToken", claim.path("fencingToken").asText());
        Map<String, Object> referral =
                Map.of(
                        "fencingToken",
                        claim.path("fencingToken").asText(),
                        "reason",
                        "LEGAL_QUESTION",
                        "team",
                        "legal",
                        "question",
                        "Is this an offer?");
        List<String> elsewhere = List.of("lead-amer", "lead-emea", "ana", "farid");
        return Map.of(
                "submissions",
                new Thing(submission, List.of("market-place", "game-world"), Map.of()),
                "enforcements",
                new Thing(
                        enforcement.path("enforcementId").asText(),
                        List.of("market-place"),
                        Map.of("outcome", Map.of("outcome", "APPLIED"))),
                "messages",
                new Thing(
                        message.path("messageId").asText(),
                        List.of("market-place"),
                        Map.of("delivered", Map.of(), "answer", Map.of("text", "It is mine."))),
                "cases",
                new Thing(
                        claim.path("case").path("caseId").asText(),
                        elsewhere,
                        Map.of(
                                "decisions",
                                decision,
                                "referrals",
                                referral,
                                "questions",
                                Map.of(
                                        "fencingToken",
                                        claim.path("fencingToken").asText(),
                                        "question",
                                        "reporter.what-happened"),
                                "{noteId}",
                                Map.of("text", "Seen before."),
                                "draft",
                                Map.of("revision", 0),
                                "overturnings",
                                Map.of(
                                        "overturns",
                                        "any",
                                        "outcome",
                                        "NO_VIOLATION",
                                        "rationale",
                                        "it is a quotation"),
                                "return",
                                Map.of("note", "a suspension will do"))),
                "claims",
                new Thing(
                        claim.path("claimId").asText(),
                        List.of("lead-amer", "ana", "quynh", "rosa"),
                        Map.of(
                                "renewal",
                                Map.of("fencingToken", claim.path("fencingToken").asText()),
                                "hold",
                                Map.of("fencingToken", claim.path("fencingToken").asText()),
                                "hand-over",
                                Map.of(
                                        "fencingToken",
                                        claim.path("fencingToken").asText(),
                                        "to",
                                        "rosa"),
                                "release",
                                token,
                                "exposure",
                                Map.of(
                                        "fencingToken",
                                        claim.path("fencingToken").asText(),
                                        "seen",
                                        List.of()),
                                "{claimId}",
                                token)),
                "people",
                new Thing(
                        "siti",
                        List.of("lead-amer", "lead-emea"),
                        Map.of("{id}", Map.of("roles", List.of("moderator")))),
                "escalations",
                new Thing(
                        escalation.path("escalationId").asText(),
                        List.of("press-1", "legal-1", "lead-emea"),
                        Map.of(
                                "acknowledgement",
                                Map.of(),
                                "exposure",
                                Map.of("seen", List.of()),
                                "updates",
                                Map.of("state", "INVESTIGATING", "note", "Looking into it."),
                                "resolution",
                                noViolation())));
    }

    private static String family(PublishedOperation operation) {
        return operation.path().split("/", -1)[2];
    }

    private static Object bodyOf(PublishedOperation operation, Thing thing) {
        String[] parts = operation.path().split("/", -1);
        return thing.bodies().getOrDefault(parts[parts.length - 1], Map.of());
    }

    /// An instruction about nothing that any test works on.
    private String instruction() throws Exception {
        Rest.Answer given =
                steward.post(
                        "lead-apac",
                        steward.address().review(),
                        "/v1/queues/instructions",
                        Map.of(
                                "kind", "PAUSE",
                                "region", "apac",
                                "categories", List.of("no-such-category"),
                                "reason", "a test",
                                "until", Clock.systemUTC().instant().plusSeconds(3600).toString()));
        assertThat(given.status()).as(given.summary()).isEqualTo(201);
        return given.body().path("id").asText();
    }

    /// A judgement on a case that somebody holds: it is refused, and nothing happens to the case.
    private String bulk(String caseId) throws Exception {
        Map<String, Object> body = new HashMap<>(noViolation());
        body.put("linkedTo", caseId);
        body.put("cases", List.of(caseId));
        Rest.Answer asked = steward.post("siti", steward.address().review(), "/v1/bulk", body);
        assertThat(asked.status()).as(asked.summary()).isEqualTo(202);
        return asked.body().path("bulkId").asText();
    }

    /// A decision of this region that somebody reads again: all that this person decides at once is, for that moment.
    private JsonNode recheck() throws Exception {
        readAgain("quynh", 100);
        steward.accepted("social-app", reportBy("nur", "post-read-again", "SG", "violence_threat"));
        JsonNode claim = work.claimed("quynh", "post-read-again");
        assertThat(steward.decide("quynh", claim, noViolation()).status()).isEqualTo(201);
        readAgain("quynh", 0);
        Rest.Answer given =
                steward.post("rosa", steward.address().review(), "/v1/rechecks/claims", Map.of());
        assertThat(given.status()).as(given.summary()).isEqualTo(201);
        return given.body();
    }

    private void readAgain(String person, int percent) throws Exception {
        Rest.Answer rates =
                steward.get(
                        "lead-apac",
                        steward.address().review(),
                        "/v1/double-review/rates?region=apac");
        Rest.Answer set =
                steward.put(
                        "lead-apac",
                        steward.address().review(),
                        "/v1/double-review/rates",
                        Map.of(
                                "region",
                                "apac",
                                "revision",
                                rates.body().path("revision").asInt(),
                                "people",
                                List.of(Map.of("person", person, "percent", percent))));
        assertThat(set.status()).as(set.summary()).isEqualTo(200);
    }

    private JsonNode enforcement() throws Exception {
        steward.accepted("social-app", reportBy("nur", "post-enforced", "MY", "harassment"));
        JsonNode claim = work.claimed("quynh", "post-enforced");
        JsonNode clause = claim.path("case").path("clauses").path(0);
        assertThat(
                        steward.decide(
                                        "quynh",
                                        claim,
                                        violation(
                                                clause.path("clause").asText(),
                                                clause.path("version").asText(),
                                                clause.path("actions").path(0).asText()))
                                .status())
                .isEqualTo(201);
        return work.enforcementOf("social-app", "post-enforced");
    }

    /// What the reporter of the enforced post is told once it is gone.
    private JsonNode message(JsonNode enforcement) throws Exception {
        work.confirm("social-app", enforcement);
        AtomicReference<JsonNode> told = new AtomicReference<>();
        eventually(() -> {
            steward.feed("social-app")
                    .forEach(item -> {
                        if (item.path("message").path("recipientId").asText().equals("nur")) {
                            told.set(item.path("message"));
                        }
                    });
            assertThat(told.get()).isNotNull();
        });
        return told.get();
    }
}

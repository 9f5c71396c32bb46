package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import steward.contracts.decision.Outcome;
import steward.contracts.referral.CaseReferred;

/// What a simulated moderator makes of a case: decided by its subject, its market and the seed alone, in proportions as they are known from the field (about
/// half of the reports lead to action, a few in a hundred go to specialists).
public final class Judgement {

    /// Cannot be undone, and these moderators work alone.
    private static final Set<String> NEEDS_TWO = Set.of("terminate_account");

    private final long seed;

    public Judgement(long seed) {
        this.seed = seed;
    }

    /// What to do with a claimed case.
    public sealed interface Verdict {}

    public record Decide(Map<String, Object> body) implements Verdict {}

    public record Refer(CaseReferred.Reason reason, String team, String question)
            implements Verdict {}

    public record GiveBack(String reason) implements Verdict {}

    /// @param timesSeen how often this person had the case before: nobody gives a case back twice
    public Verdict of(JsonNode caseView, int timesSeen) {
        SplittableRandom dice = new SplittableRandom(seed ^ subjectOf(caseView).hashCode());
        double roll = dice.nextDouble();
        if (roll < 0.02 && timesSeen == 0) {
            return new GiveBack("TOO_HARD");
        }
        if (roll < 0.06) {
            return new Refer(
                    CaseReferred.Reason.POLICY_GAP,
                    "public-policy",
                    "Which clause governs this? The case does not fit any that is in force.");
        }
        List<JsonNode> clauses = decidedByOne(caseView);
        if (roll < 0.58 && !clauses.isEmpty()) {
            return new Decide(violation(caseView, clauses.get(dice.nextInt(clauses.size())), dice));
        }
        return new Decide(noViolation(caseView, dice));
    }

    /// The demo's people decide each for themselves.
    private static List<JsonNode> decidedByOne(JsonNode caseView) {
        List<JsonNode> clauses = new ArrayList<>();
        caseView.path("clauses").forEach(clauses::add);
        clauses.removeIf(clause -> clause.hasNonNull("twoBecause"));
        return clauses;
    }

    private static String subjectOf(JsonNode caseView) {
        return caseView.at("/content/id").asText() + "/" + caseView.path("market").asText();
    }

    private static Map<String, Object> violation(
            JsonNode caseView, JsonNode clause, SplittableRandom dice) {
        List<Map<String, Object>> actions = new ArrayList<>();
        List<JsonNode> allowed = new ArrayList<>();
        caseView.path("actions").forEach(allowed::add);
        allowed.removeIf(action -> NEEDS_TWO.contains(action.path("type").asText()));
        if (!allowed.isEmpty()) {
            JsonNode chosen = allowed.get(dice.nextInt(allowed.size()));
            actions.add(action(chosen, caseView));
            allowed.stream()
                    .filter(action -> !action.equals(chosen) && isHelp(action, caseView))
                    .findFirst()
                    .ifPresent(help -> actions.add(action(help, caseView)));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", Outcome.VIOLATION);
        body.put(
                "clause",
                Map.of(
                        "clause",
                        clause.path("clause").asText(),
                        "version",
                        clause.path("version").asText()));
        body.put("actions", actions);
        body.put("rationale", "The content is what the clause describes.");
        return body;
    }

    private static Map<String, Object> action(JsonNode chosen, JsonNode caseView) {
        return Map.of(
                "type",
                chosen.path("type").asText(),
                "target",
                chosen.path("target").asText(),
                "parameters",
                parameters(chosen.path("type").asText(), caseView));
    }

    private static boolean isHelp(JsonNode action, JsonNode caseView) {
        for (JsonNode help : caseView.path("help")) {
            if (help.equals(action.path("type"))) {
                return true;
            }
        }
        return false;
    }

    /// What the actions of the shipped policy take.
    private static Map<String, String> parameters(String action, JsonNode caseView) {
        return switch (action) {
            case "age_restrict" -> Map.of("minimumAge", "18");
            case "geo_restrict" -> Map.of("markets", caseView.path("market").asText());
            case "label_content" -> Map.of("label", "disputed");
            case "send_resources_account" -> Map.of("resources", "helplines");
            default -> Map.of();
        };
    }

    private static Map<String, Object> noViolation(JsonNode caseView, SplittableRandom dice) {
        List<String> unfounded = new ArrayList<>();
        if (dice.nextDouble() < 0.1) {
            caseView.path("reports")
                    .forEach(report -> unfounded.add(report.path("submissionId").asText()));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", Outcome.NO_VIOLATION);
        body.put("rationale", "Nothing in force forbids it.");
        body.put("manifestlyUnfounded", unfounded);
        if (!caseView.path("help").isEmpty()) {
            body.put("findings", Map.of("noHelpBecause", "Nobody is in danger here."));
        }
        return body;
    }
}

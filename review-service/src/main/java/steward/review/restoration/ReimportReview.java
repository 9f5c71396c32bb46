package steward.review.restoration;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.access.AccessFact;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.event.Event;
import steward.contracts.message.MessageFact;
import steward.contracts.referral.ReferralFact;
import steward.contracts.topic.Topics;
import steward.messaging.Reimport;
import steward.messaging.Told;
import steward.review.arrival.TakeInCasesAgain;

/// Cases are taken in again first, since everything else hangs off them; then each case is brought to where its own facts on `decisions` left it. Products' answers and
/// specialists' come by themselves afterwards: their topics are read again from where the copy stood, and find everything decided, asked and told.
@ApplicationScoped
class ReimportReview implements Reimport {

    private final TakeInCasesAgain cases;
    private final LiveClaims claims;
    private final StandingCases standing;
    private final ReimportDecisions decisions;
    private final ReimportPeople people;

    ReimportReview(
            TakeInCasesAgain cases,
            LiveClaims claims,
            StandingCases standing,
            ReimportDecisions decisions,
            ReimportPeople people) {
        this.cases = cases;
        this.claims = claims;
        this.standing = standing;
        this.decisions = decisions;
        this.people = people;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                Topics.DECISIONS,
                Topics.ENFORCEMENTS,
                Topics.MESSAGES,
                Topics.REFERRALS,
                Topics.ACTIVITY,
                Topics.ACCESS);
    }

    @Override
    public String sameness(String topic, JsonNode event) {
        JsonNode fact = event.path("data");
        return switch (topic) {
            case Topics.DECISIONS -> place(fact.path("caseId"), event.path("sequence"));
            case Topics.ENFORCEMENTS -> place(fact.path("enforcementId"), fact.path("attempt"));
            case Topics.MESSAGES -> fact.path("messageId").asText();
            // A case that was referred since is with the specialists, or was.
            case Topics.REFERRALS -> fact.path("caseId").asText();
            case Topics.ACTIVITY -> place(fact.path("claim"), event.path("type"));
            default -> place(event.path("subject"), event.path("sequence"));
        };
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        Map<String, Long> report = new TreeMap<>();
        List<Event<DecisionFact>> facts = told.on(Topics.DECISIONS, DecisionFact.class);
        return claims.end(session)
                .invoke(ended -> report.put("claims ended", ended))
                .chain(() -> standing.toldOf(facts, session))
                .chain(before ->
                        cases.from(told, session)
                                .chain(() ->
                                        decisions.bring(
                                                CaseFacts.after(before, facts), report, session)))
                .chain(() ->
                        decisions.asked(
                                told.on(Topics.ENFORCEMENTS, EnforcementFact.class), session))
                .chain(() -> decisions.told(told.on(Topics.MESSAGES, MessageFact.class), session))
                .chain(() ->
                        decisions.referred(told.on(Topics.REFERRALS, ReferralFact.class), session))
                .chain(() -> people.bring(told.on(Topics.ACCESS, AccessFact.class), session))
                .invoke(changed -> report.put("accesses reimported", changed))
                .invoke(() ->
                        report.put(
                                "claims lost",
                                told.on(Topics.ACTIVITY, ActivityFact.class).stream()
                                        .filter(event -> event.data() instanceof CaseClaimed)
                                        .count()))
                .replaceWith(report);
    }

    private static String place(JsonNode of, JsonNode number) {
        return of.asText() + " " + number.asText();
    }
}

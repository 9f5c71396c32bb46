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
    private final ReimportDecisions decisions;
    private final ReimportPeople people;
    private final OwedWord owed;

    ReimportReview(
            TakeInCasesAgain cases,
            LiveClaims claims,
            ReimportDecisions decisions,
            ReimportPeople people,
            OwedWord owed) {
        this.cases = cases;
        this.claims = claims;
        this.decisions = decisions;
        this.people = people;
        this.owed = owed;
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
        return claims.end(session)
                .invoke(ended -> report.put("claims ended", ended))
                .chain(() -> decisions.begin(session))
                .chain(() -> cases.from(told, session))
                .chain(() -> decisions(told, report, session))
                .chain(() -> owed.tell(told, report, session))
                .chain(() -> people(told, report, session))
                .replaceWith(report);
    }

    private Uni<Void> decisions(Told told, Map<String, Long> report, Mutiny.Session session) {
        return told.on(
                        Topics.DECISIONS,
                        DecisionFact.class,
                        facts -> decisions.bring(facts, report, session))
                .chain(() -> decisions.waitForAnswers(session))
                .chain(() ->
                        told.on(
                                Topics.ENFORCEMENTS,
                                EnforcementFact.class,
                                requests -> decisions.asked(requests, session)))
                .chain(() ->
                        told.on(
                                Topics.MESSAGES,
                                MessageFact.class,
                                messages -> decisions.told(messages, session)))
                .chain(() ->
                        told.on(
                                Topics.REFERRALS,
                                ReferralFact.class,
                                questions -> decisions.referred(questions, session)));
    }

    private Uni<Void> people(Told told, Map<String, Long> report, Mutiny.Session session) {
        return told.on(
                        Topics.ACCESS,
                        AccessFact.class,
                        facts ->
                                people.bring(facts, session)
                                        .invoke(changed ->
                                                report.merge(
                                                        "accesses reimported", changed, Long::sum))
                                        .replaceWithVoid())
                .chain(() ->
                        told.on(
                                Topics.ACTIVITY,
                                ActivityFact.class,
                                facts -> {
                                    report.merge("claims lost", claimed(facts), Long::sum);
                                    return Uni.createFrom().voidItem();
                                }));
    }

    private static long claimed(List<Event<ActivityFact>> facts) {
        return facts.stream().filter(event -> event.data() instanceof CaseClaimed).count();
    }

    private static String place(JsonNode of, JsonNode number) {
        return of.asText() + " " + number.asText();
    }
}

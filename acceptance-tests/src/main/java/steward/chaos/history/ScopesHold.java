package steward.chaos.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.message.MessageFact;
import steward.localplatform.people.Person;

/// I5. Whoever looked at what is not theirs was refused, and whoever was handed something may have it.
final class ScopesHold {

    private static final String EVERYTHING = "*";

    /// As review is set up where nothing else is said.
    private static final String TRANSLATIONS_ARE_MADE_INTO = "en";

    private ScopesHold() {}

    static CheckedInvariant check(List<HistoryRecord> history, RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I5);
        Map<String, String> clients = clientOfItems(evidence);
        for (HistoryRecord line : history) {
            if (line.operation() == Operation.TRESPASS && line.status() > 0) {
                checks.that(
                        !line.isOk(),
                        "somebody reached what is not theirs",
                        line.actor() + " " + line.key());
            } else if (line.operation() == Operation.READ_FEED && line.isOk()) {
                for (String item : line.fact("items").split(" ", -1)) {
                    checks.that(
                            item.isEmpty()
                                    || clients.getOrDefault(item, line.actor())
                                            .equals(line.actor()),
                            "a feed held what belongs to another client",
                            line.actor() + " " + item);
                }
            }
        }
        Map<CaseId, RunEvidence.Case> cases =
                evidence.review().cases().stream()
                        .collect(Collectors.toMap(RunEvidence.Case::caseId, Function.identity()));
        for (RunEvidence.Claim claim : evidence.review().claims()) {
            RunEvidence.Case held = cases.get(claim.caseId());
            Person person = evidence.people().get(claim.reviewer());
            checks.that(
                    held != null
                            && person != null
                            && held.region().equals(claim.region())
                            && mayHave(person, held, claim.granted()),
                    "a person was handed a case outside of regions, markets or clearances",
                    claim.id());
        }
        for (RunEvidence.Decision decision : evidence.review().decisions()) {
            RunEvidence.Case decided = cases.get(decision.caseId());
            checks.that(
                    decided != null && decided.region().equals(decision.region()),
                    "a decision stands in another region than its case",
                    decision.id());
        }
        for (RunEvidence.Entry entry : evidence.escalationEntries()) {
            @Nullable Person person = evidence.people().get(entry.by());
            if (person != null && person.roles().contains("specialist")) {
                checks.that(
                        entry.team().equals(person.team()),
                        "a specialist worked on another team's escalation",
                        entry.escalationId());
            }
        }
        return checks.result();
    }

    private static Map<String, String> clientOfItems(RunEvidence evidence) {
        Map<String, String> clients = new HashMap<>();
        for (Event<EnforcementFact> event : evidence.told().enforcements()) {
            switch (event.data()) {
                case EnforcementRequested request ->
                        clients.put(request.enforcementId().value(), request.client().value());
            }
        }
        for (Event<MessageFact> event : evidence.told().messages()) {
            clients.put(event.data().messageId().value(), event.data().client().value());
        }
        return clients;
    }

    /// Nobody leads in a run, so no queue is diverted. The ladder widens market, and for generalists language; region and clearances hold on each of its steps.
    private static boolean mayHave(
            Person person, RunEvidence.Case held, RunEvidence.Granted granted) {
        return switch (granted) {
            case OWN -> mayReach(person, held);
            case DIVERTED -> false;
            case LANGUAGE ->
                    mayReachBeyondItsMarket(person, held)
                            && held.languages().stream()
                                    .anyMatch(language -> covers(person.languages(), language));
            case GENERALIST ->
                    mayReachBeyondItsMarket(person, held)
                            && covers(person.languages(), TRANSLATIONS_ARE_MADE_INTO);
        };
    }

    /// Which language a case is in decides only to whom it is handed, see {@link #mayBeHanded}.
    private static boolean mayReach(Person person, RunEvidence.Case held) {
        return covers(person.markets(), held.market()) && mayReachBeyondItsMarket(person, held);
    }

    private static boolean mayReachBeyondItsMarket(Person person, RunEvidence.Case held) {
        return covers(person.regions(), held.region())
                && held.clearances().stream().allMatch(of -> covers(person.clearances(), of));
    }

    /// Whether a person's desk may hand this case out.
    static boolean mayBeHanded(Person person, RunEvidence.Case waiting) {
        return mayReach(person, waiting)
                && (waiting.languages().isEmpty()
                        || waiting.languages().stream()
                                .anyMatch(language -> covers(person.languages(), language)));
    }

    private static boolean covers(List<String> scope, String one) {
        return scope.contains(EVERYTHING) || scope.contains(one);
    }
}

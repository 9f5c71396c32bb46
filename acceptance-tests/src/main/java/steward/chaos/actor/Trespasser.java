package steward.chaos.actor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import steward.chaos.actor.LoggedCalls.Ask;
import steward.chaos.history.Operation;
import steward.demo.EscalationDesk;
import steward.demo.Judgement;
import steward.demo.ProductDoor;
import steward.demo.ReviewDesk;
import steward.demo.input.Client;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// Tries what others were shown, with the tokens of people and products to whom it does not belong.
final class Trespasser implements Runnable {

    private static final long EVERY_MILLIS = 900;

    private final Scene scene;
    private final People people = People.shipped();
    private final SplittableRandom dice;

    Trespasser(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice("trespasser");
    }

    @Override
    public void run() {
        scene.work(() -> {
            Optional<Sightings.Seen> seen = scene.sightings().any(dice);
            if (seen.isPresent()) {
                tryIt(seen.get());
            }
            return EVERY_MILLIS;
        });
    }

    private void tryIt(Sightings.Seen seen) throws InterruptedException {
        switch (seen.kind()) {
            case CASE -> tryCase(seen);
            case SUBMISSION, ENFORCEMENT -> tryAsProduct(seen);
            case ESCALATION -> tryEscalation(seen);
        }
    }

    private void tryCase(Sightings.Seen seen) throws InterruptedException {
        String stranger = anyOf("relief", person -> !person.regions().contains(seen.owner()));
        ReviewDesk desk =
                new ReviewDesk(stranger, scene.rest(), scene.signIn(), scene.platform().review());
        LoggedCalls calls = new LoggedCalls(stranger, scene);
        if (dice.nextBoolean()) {
            var _ = calls.once(trespass("case", seen), () -> desk.look(seen.id()));
        } else {
            ReviewDesk.Claim madeUp =
                    new ReviewDesk.Claim(
                            "no-claim",
                            seen.id(),
                            "no-token",
                            JsonNodeFactory.instance.objectNode());
            var nothing =
                    new Judgement.Decide(
                            Map.of("outcome", "NO_VIOLATION", "rationale", "Not mine to decide."));
            var _ =
                    calls.once(
                            trespass("decision", seen),
                            () -> desk.decide(madeUp, nothing, "trespass-" + seen.id()));
        }
    }

    private void tryAsProduct(Sightings.Seen seen) throws InterruptedException {
        List<String> others =
                Client.NAMES.stream().filter(name -> !name.equals(seen.owner())).toList();
        String stranger = others.get(dice.nextInt(others.size()));
        ProductDoor door =
                new ProductDoor(stranger, scene.rest(), scene.signIn(), scene.platform().intake());
        LoggedCalls calls = new LoggedCalls(stranger, scene);
        if (seen.kind() == Sightings.Kind.SUBMISSION) {
            var _ = calls.once(trespass("submission", seen), () -> door.submission(seen.id()));
        } else {
            var enforcement = JsonNodeFactory.instance.objectNode().put("enforcementId", seen.id());
            var _ = calls.once(trespass("enforcement", seen), () -> door.confirm(enforcement));
        }
    }

    private void tryEscalation(Sightings.Seen seen) throws InterruptedException {
        String stranger = anyOf("specialists", person -> !seen.owner().equals(person.team()));
        EscalationDesk desk =
                new EscalationDesk(
                        stranger, scene.rest(), scene.signIn(), scene.platform().escalation());
        LoggedCalls calls = new LoggedCalls(stranger, scene);
        if (dice.nextBoolean()) {
            var _ = calls.once(trespass("escalation", seen), () -> desk.look(seen.id()));
        } else {
            var _ =
                    calls.once(
                            trespass("acknowledgement", seen), () -> desk.acknowledge(seen.id()));
        }
    }

    private String anyOf(String group, java.util.function.Predicate<Person> who) {
        List<Person> strangers =
                people.groups().getOrDefault(group, List.of()).stream().filter(who).toList();
        return strangers.get(dice.nextInt(strangers.size())).name();
    }

    private static Ask trespass(String what, Sightings.Seen seen) {
        return Ask.of(Operation.TRESPASS, what + " " + seen.id());
    }
}

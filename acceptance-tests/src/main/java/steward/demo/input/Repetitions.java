package steward.demo.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import steward.demo.input.GeneratedReport.Trait;

/// What comes in more than once: people who ask again, product systems that repeat a request, and one post under a second market's law.
final class Repetitions {

    private static final double PATIENCE = 60;
    private static final double TIMEOUT = 0.2;

    private final Instant now;
    private final Chance chance;

    Repetitions(Instant now, Chance chance) {
        this.now = now;
        this.chance = chance;
    }

    /// The same person reports the same subject for the same reason again: a new request.
    List<Draft> duplicates(List<Draft> originals, int count) {
        List<Draft> people =
                originals.stream()
                        .filter(draft ->
                                draft.trait() == Trait.ORDINARY
                                        && "USER".equals(draft.sender().reporter().get("kind")))
                        .toList();
        return repeated(
                people,
                count,
                original ->
                        Draft.of(
                                original.second() + 1 + chance.share() * PATIENCE,
                                original.subject(),
                                original.sender(),
                                original.category(),
                                original.subject().market(),
                                Trait.DUPLICATE,
                                now,
                                chance));
    }

    /// The product system got no answer and sends the same request again.
    List<Draft> retries(List<Draft> originals, int count) {
        return repeated(originals, count, original -> original.again(TIMEOUT + chance.share()));
    }

    /// Somebody else reports a subject that was reported already, for another country.
    List<Draft> secondMarkets(List<Draft> originals, int count) {
        List<Draft> ordinary =
                originals.stream().filter(draft -> draft.trait() == Trait.ORDINARY).toList();
        return repeated(
                ordinary,
                count,
                original -> {
                    List<Market> others =
                            Stream.of(Market.values())
                                    .filter(market -> market != original.subject().market())
                                    .toList();
                    var sender =
                            Sender.person(
                                    original.subject(),
                                    "abroad-" + chance.below(100_000),
                                    chance.between(3, 3_000),
                                    false);
                    return Draft.of(
                            original.second() + chance.share() * PATIENCE,
                            original.subject(),
                            sender,
                            original.category(),
                            chance.oneOf(others),
                            Trait.SECOND_MARKET,
                            now,
                            chance);
                });
    }

    private List<Draft> repeated(List<Draft> originals, int count, UnaryOperator<Draft> repeat) {
        var repeated = new ArrayList<Draft>();
        for (int i = 0; i < count && !originals.isEmpty(); i++) {
            repeated.add(repeat.apply(chance.oneOf(originals)));
        }
        return repeated;
    }
}

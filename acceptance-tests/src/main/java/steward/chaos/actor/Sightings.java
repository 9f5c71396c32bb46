package steward.chaos.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Ids that somebody was shown, and to whom they belong: a trespasser tries them.
final class Sightings {

    private static final int REMEMBERED = 500;

    private final List<Seen> seen = new ArrayList<>();

    /// What kind of thing it is.
    enum Kind {
        CASE,
        SUBMISSION,
        ENFORCEMENT,
        ESCALATION
    }

    /// @param owner the region of a case, the client of a submission or an enforcement, the team of an escalation
    record Seen(Kind kind, String id, String owner) {}

    synchronized void saw(Kind kind, String id, String owner) {
        if (seen.size() >= REMEMBERED) {
            seen.removeFirst();
        }
        seen.add(new Seen(kind, id, owner));
    }

    synchronized Optional<Seen> any(SplittableRandom dice) {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(dice.nextInt(seen.size())));
    }
}

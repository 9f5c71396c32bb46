package steward.chaos.history;

import java.util.Locale;

/// I14. After the last fault everything drains in time, and no lease or clock is over without anyone having said so.
final class AllComesToRest {

    /// How long it may take from the last fault's end until nothing waits anywhere, in seconds.
    static final double WITHIN = 180;

    private AllComesToRest() {}

    static CheckedInvariant check(RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I14);
        RunEvidence.Rest rest = evidence.rest();
        checks.that(rest.left().isEmpty(), "did not come to rest", rest.left());
        checks.that(
                rest.seconds() <= WITHIN,
                "took longer than " + (long) WITHIN + " s to come to rest",
                String.format(Locale.ROOT, "%.0f s", rest.seconds()));
        rest.overdue().forEach(clock -> checks.that(false, "over, and nobody said so", clock));
        checks.note(String.format(Locale.ROOT, "at rest after %.1f s", rest.seconds()));
        return checks.result();
    }
}

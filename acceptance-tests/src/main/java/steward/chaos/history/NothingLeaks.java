package steward.chaos.history;

/// I13. What was planted in names, texts and secrets came out nowhere but where it belongs.
final class NothingLeaks {

    private NothingLeaks() {}

    static CheckedInvariant check(RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I13);
        checks.found(evidence.outputs().places(), java.util.List.of());
        evidence.outputs()
                .leaks()
                .forEach(place -> checks.that(false, "something planted was found", place));
        return checks.result();
    }
}

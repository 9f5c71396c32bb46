package steward.chaos.history;

import java.util.Map;
import java.util.TreeMap;

/// I12. Processes stay within their bound of memory, outboxes are empty in the end, and only what somebody planted was parked.
final class NothingGrows {

    private NothingGrows() {}

    static CheckedInvariant check(RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I12);
        for (RunEvidence.Memory memory : evidence.growth().memory()) {
            checks.that(
                    memory.mostMb() <= memory.boundMb(),
                    "a process held %d MiB, more than %d"
                            .formatted(memory.mostMb(), memory.boundMb()),
                    memory.process());
        }
        Map<String, Long> planted = new TreeMap<>();
        for (RunEvidence.DeadLetter letter : evidence.growth().deadLetters()) {
            checks.that(
                    letter.planted(),
                    "a record that nobody planted was parked: " + letter.reasonCode(),
                    letter.consumer() + " " + letter.place());
            planted.merge(letter.reasonCode(), 1L, Long::sum);
        }
        checks.note(
                "most events that waited in an outbox: "
                        + new TreeMap<>(evidence.growth().unpublished()));
        checks.note("dead letters: " + planted);
        return checks.result();
    }
}

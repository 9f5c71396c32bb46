package steward.escalation.escalation;

import java.util.ArrayList;
import java.util.List;
import steward.contracts.escalation.EscalationFact;

/// What an attempt to change an escalation ends in.
public sealed interface Transition {

    /// It may not be.
    record Refused(Refusal refusal) implements Transition {}

    /// It is, one version later; what is told and what is written down belong to the same change.
    ///
    /// @param facts for `escalations`, in order
    /// @param entries of its history, in order
    record Moved(Escalation next, List<EscalationFact> facts, List<Entry> entries)
            implements Transition {

        public Moved {
            facts = List.copyOf(facts);
            entries = List.copyOf(entries);
        }

        static Moved from(Escalation before) {
            return new Moved(before.with(before.progress().changed()), List.of(), List.of());
        }

        /// The envelope's sequence of the first fact.
        public long firstSequence() {
            return next.progress().told() - facts.size() + 1;
        }

        Moved to(Escalation changed) {
            return new Moved(changed, facts, entries);
        }

        Moved telling(EscalationFact fact) {
            return new Moved(next.with(next.progress().toldOneMore()), added(facts, fact), entries);
        }

        Moved noting(Entry entry) {
            return new Moved(next, facts, added(entries, entry));
        }

        private static <T> List<T> added(List<T> all, T one) {
            List<T> more = new ArrayList<>(all);
            more.add(one);
            return more;
        }
    }
}

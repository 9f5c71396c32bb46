package steward.demo.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Analytics counted each event once.
final class MeasuresAddUp {

    private MeasuresAddUp() {}

    static List<Finding> of(Evidence evidence) {
        Findings findings = new Findings();
        Set<String> types = new TreeSet<>(evidence.told().keySet());
        types.addAll(evidence.counted().keySet());
        for (String type : types) {
            long told = evidence.told().getOrDefault(type, 0L);
            long counted = evidence.counted().getOrDefault(type, 0L);
            String what = "analytics counted " + counted + " of " + told + " events of type";
            if (counted < told) {
                findings.lost(what, type);
            } else if (counted > told) {
                findings.doubled(what, type);
            }
        }
        return findings.all();
    }
}

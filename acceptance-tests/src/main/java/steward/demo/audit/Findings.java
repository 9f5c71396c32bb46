package steward.demo.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule of the audit found.
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    void once(@Nullable Long times, String what, Object id) {
        if (times == null) {
            lost(what, id);
        } else if (times > 1) {
            doubled(what, id);
        }
    }

    void lost(String what, Object id) {
        findings.add(Finding.lost(what, id));
    }

    void doubled(String what, Object id) {
        findings.add(Finding.doubled(what, id));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}

package steward.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import steward.demo.audit.Finding;

/// What one run of the demo came to, counted from topics and rows.
///
/// @param settled submissions that ended without a case
/// @param postToClaimableMs from sending the POST to the report's row in the queue
/// @param decisionToEnforcementMs from the decision to its first request being readable on `enforcements`
@JsonPropertyOrder({
    "submitted",
    "accepted",
    "cases",
    "settled",
    "decided",
    "escalated",
    "resolved",
    "enforcements",
    "messages",
    "lost",
    "doubled",
    "postToClaimableMs",
    "decisionToEnforcementMs"
})
record DemoResult(
        long submitted,
        long accepted,
        long cases,
        long settled,
        long decided,
        long escalated,
        long resolved,
        long enforcements,
        long messages,
        long lost,
        long doubled,
        Percentiles postToClaimableMs,
        Percentiles decisionToEnforcementMs,
        @JsonIgnore double reportsPerCase,
        @JsonIgnore List<Finding> findings) {

    private static final int FINDINGS_SHOWN = 20;

    @JsonIgnore
    boolean clean() {
        return lost == 0 && doubled == 0;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "submitted", submitted);
        row(table, "accepted", accepted);
        row(table, "cases", cases);
        row(table, "reports per case", String.format(Locale.ROOT, "%.2f", reportsPerCase));
        row(table, "settled without a case", settled);
        row(table, "decided", decided);
        row(table, "escalated", escalated);
        row(table, "resolved", resolved);
        row(table, "enforcements", enforcements);
        row(table, "messages", messages);
        row(table, "POST to claimable, ms", percentiles(postToClaimableMs));
        row(table, "decision to enforcement, ms", percentiles(decisionToEnforcementMs));
        row(table, "lost", lost);
        row(table, "doubled", doubled);
        findings.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> table.append("  ").append(finding).append('\n'));
        if (findings.size() > FINDINGS_SHOWN) {
            table.append("  and ").append(findings.size() - FINDINGS_SHOWN).append(" more\n");
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Object value) {
        table.append(String.format(Locale.ROOT, "  %-30s %s%n", name, value));
    }

    private static String percentiles(Percentiles p) {
        return "p50 " + p.p50() + "   p95 " + p.p95() + "   p99 " + p.p99();
    }
}

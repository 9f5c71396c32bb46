package steward.audit.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import steward.audit.chain.Finding;
import steward.audit.chain.Gap;
import steward.contracts.event.EventJson;

/// What is said of a verified chain.
final class ChainReport {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private ChainReport() {}

    /// For people: a line, and for each finding where it is and what to do.
    static String words(VerifiedChain chain) {
        StringBuilder words =
                new StringBuilder(
                        "%s: %d entries under %d seals, %d wait for theirs: %s"
                                .formatted(
                                        chain.chain(),
                                        chain.entries() - chain.waiting(),
                                        chain.seals(),
                                        chain.waiting(),
                                        chain.findings().isEmpty()
                                                ? "as sealed, head " + chain.head()
                                                : chain.findings().size() + " FOUND"));
        for (Gap gap : chain.declaredLost()) {
            words.append(
                    "%n  seals %d to %d were lost in a restore from an older copy, which declared it: was there one?"
                            .formatted(gap.number(), gap.through()));
        }
        for (Finding finding : chain.findings()) {
            words.append(
                    "%n  %s  %s%n    %s.%n    What to do: %s."
                            .formatted(
                                    finding.kind(),
                                    placeOf(finding),
                                    finding.says(),
                                    finding.kind().advice()));
        }
        return words.toString();
    }

    /// For programs: one document.
    static String json(VerifiedChain chain) {
        try {
            return JSON.writeValueAsString(chain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always writable", e);
        }
    }

    private static String placeOf(Finding finding) {
        if (finding.entry() == null) {
            return "seal " + finding.seal();
        }
        String row = "row " + finding.entry() + " of audit_entry";
        return finding.seal() == null ? row : row + ", in seal " + finding.seal();
    }
}

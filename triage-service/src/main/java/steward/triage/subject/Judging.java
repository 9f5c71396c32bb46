package steward.triage.subject;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.triage.flow.Traces;
import steward.triage.flow.TriageMetrics;
import steward.triage.rule.KnownHashes;
import steward.triage.rule.Releases;
import steward.triage.signal.ReadSignals;
import steward.triage.signal.TextSignal;
import steward.triage.surge.Surges;

/// What stage 3 judges by and with.
///
/// @param releases the policy as read so far
/// @param surges what stands out, as read so far
/// @param known media that confirm a report
/// @param signals what is read from a content before a person sees it
/// @param textRisk the text model, one of the signals
public record Judging(
        Supplier<Releases> releases,
        Supplier<Surges> surges,
        KnownHashes known,
        ReadSignals signals,
        TextSignal textRisk,
        TriageMetrics metrics,
        Traces traces) {

    void count(CaseStep step, @Nullable String language) {
        for (CaseFact fact : step.told()) {
            metrics.took(
                    CaseStage.NAME,
                    switch (fact) {
                        case CaseOpened _ -> "opened";
                        case CaseReported _ -> "reported";
                        case CaseReprioritised _ -> "reprioritised";
                    });
            if (fact instanceof CaseOpened opened) {
                opened.assessment().unknown().forEach(metrics::unknown);
                if (opened.proposal() != null || opened.reply() != null) {
                    metrics.took(CaseStage.NAME, "proposed");
                }
            }
        }
        if (language == null) {
            metrics.unknown("language");
        }
    }
}

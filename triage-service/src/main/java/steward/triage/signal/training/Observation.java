package steward.triage.signal.training;

import java.util.Set;
import steward.triage.signal.RiskClass;

/// What a row says about one class. A corpus that looked for one thing says nothing about another: its `none` is not a "no" to
/// everything, and what nobody looked for is left out of the training of that class.
enum Observation {
    YES,
    NO,
    UNKNOWN;

    private static final Set<RiskClass> HATE_AND_HARASSMENT =
            Set.of(RiskClass.HATE, RiskClass.HARASSMENT);

    static Observation of(LabelledText row, RiskClass riskClass) {
        if (Set.of(row.labels().split("\\|", -1)).contains(riskClass.label())) {
            return YES;
        }
        return switch (row.corpus()) {
            case "en-openai-moderation" -> flagged(row.publishedLabel(), riskClass);
            case "en-sms-spam" -> noIf(riskClass == RiskClass.SPAM);
            case "ja-toxic" ->
                    noIf(HATE_AND_HARASSMENT.contains(riskClass) || riskClass == RiskClass.SEXUAL);
            case "en-edos" ->
                    noIf(
                            riskClass == RiskClass.HATE
                                    || (riskClass == RiskClass.VIOLENCE && row.isRisky()));
            case "ar-mlma", "en-mlma", "fr-mlma" -> noIf(HATE_AND_HARASSMENT.contains(riskClass));
            // One label per row: hate won there, and whether it was abuse of a person as well is
            // not said.
            case "de-germeval18", "en-davidson" ->
                    noIf(
                            riskClass == RiskClass.HATE
                                    || (riskClass == RiskClass.HARASSMENT && !row.isRisky()));
            case String lookedForHateOnly -> noIf(riskClass == RiskClass.HATE);
        };
    }

    private static Observation noIf(boolean lookedFor) {
        return lookedFor ? NO : UNKNOWN;
    }

    /// A flag that is absent was not looked at by the annotators.
    private static Observation flagged(String flags, RiskClass riskClass) {
        String flag =
                switch (riskClass) {
                    case HARASSMENT -> "HR";
                    case HATE -> "H";
                    case SEXUAL -> "S";
                    case VIOLENCE -> "V";
                    case SELF_HARM -> "SH";
                    case SPAM -> "";
                };
        return noIf(!flag.isEmpty() && Set.of(flags.split(";", -1)).contains(flag + "=0"));
    }
}

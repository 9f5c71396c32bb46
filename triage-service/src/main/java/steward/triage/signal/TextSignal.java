package steward.triage.signal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.TextRisk;

/// What the text model says of a reported text, in the words of an assessment.
public final class TextSignal {

    private final TextRiskModel model;
    private final String name;

    public TextSignal(TextRiskModel model) {
        this.model = model;
        this.name = "text-risk/" + model.version();
    }

    /// The model's judgement; unknown, with the reason, where there is no text or the model knows nothing about the language.
    public TextRisk of(@Nullable String text, @Nullable String language) {
        if (text == null) {
            return unknown(steward.triage.signal.TextRisk.Reason.NO_TEXT);
        }
        return switch (model.score(text, language)) {
            case steward.triage.signal.TextRisk.Scored scored ->
                    new TextRisk(
                            scored.risk(),
                            scored.topClass().label(),
                            byLabel(scored.riskByClass()),
                            null,
                            name);
            case steward.triage.signal.TextRisk.Unknown unknown -> unknown(unknown.reason());
        };
    }

    private TextRisk unknown(steward.triage.signal.TextRisk.Reason reason) {
        String because = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new TextRisk(null, null, Map.of(), because, name);
    }

    private static Map<String, Double> byLabel(Map<RiskClass, Double> risks) {
        return risks.entrySet().stream()
                .collect(Collectors.toMap(risk -> risk.getKey().label(), Map.Entry::getValue));
    }
}

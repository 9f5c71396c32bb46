package steward.triage.signal;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.TextRisk;
import steward.triage.signal.Finding.RiskJudged;

/// What the text model says of a reported text, in the words of an assessment.
public final class TextSignal implements Signal {

    private static final Duration COST = Duration.ofNanos(100_000);
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final TextRiskModel model;
    private final String name;

    public TextSignal(TextRiskModel model) {
        this.model = model;
        this.name = "text-risk/" + model.version();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration cost() {
        return COST;
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    /// By the language that the client states, or else the one that was detected.
    @Override
    public Reading read(Reported reported, Findings soFar) {
        String stated = reported.language();
        return read(reported.text(), stated == null ? soFar.detectedLanguage() : stated);
    }

    /// The model's judgement; unknown, with the reason, where there is no text or the model knows nothing about the language.
    public TextRisk of(@Nullable String text, @Nullable String language) {
        return asTold(read(text, language));
    }

    /// The judgement among the findings; unknown, with the reason, where there is none.
    public TextRisk of(Findings findings) {
        Reading reading = findings.bySignal().get(name);
        return asTold(reading == null ? Reading.unknown(WhyUnknown.NO_INPUT) : reading);
    }

    private TextRisk asTold(Reading reading) {
        return switch (reading) {
            case Reading.Known(RiskJudged(TextRisk risk)) -> risk;
            case Reading.Known _ ->
                    throw new IllegalStateException("the text model finds risks, nothing else");
            case Reading.Unknown(WhyUnknown why) ->
                    new TextRisk(null, null, Map.of(), why.words(), name);
        };
    }

    private Reading read(@Nullable String text, @Nullable String language) {
        if (text == null) {
            return Reading.unknown(WhyUnknown.NO_INPUT);
        }
        return switch (model.score(text, language)) {
            case steward.triage.signal.TextRisk.Scored scored ->
                    Reading.known(
                            new RiskJudged(
                                    new TextRisk(
                                            scored.risk(),
                                            scored.topClass().label(),
                                            byLabel(scored.riskByClass()),
                                            null,
                                            name)));
            case steward.triage.signal.TextRisk.Unknown(var reason) ->
                    Reading.unknown(
                            switch (reason) {
                                case NO_LANGUAGE -> WhyUnknown.NO_LANGUAGE;
                                case LANGUAGE_NOT_COVERED -> WhyUnknown.LANGUAGE_NOT_COVERED;
                                case LANGUAGE_NOT_RELIABLE -> WhyUnknown.LANGUAGE_NOT_RELIABLE;
                                case NO_TEXT -> WhyUnknown.NO_INPUT;
                            });
        };
    }

    private static Map<String, Double> byLabel(Map<RiskClass, Double> risks) {
        return risks.entrySet().stream()
                .collect(Collectors.toMap(risk -> risk.getKey().label(), Map.Entry::getValue));
    }
}

package steward.triage.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The trained text model: how likely a person is to find a text in breach, per coarse class. Immutable, safe for many threads, the same
/// answer for the same text on every machine.
public final class TextRiskModel {

    private static final String SHIPPED = "text-risk.model";

    private final String version;
    private final Map<String, LanguageWeights> byLanguage;
    private final Set<String> withheld;
    private final double baseRate;

    TextRiskModel(
            String version,
            Map<String, LanguageWeights> byLanguage,
            Set<String> withheld,
            double baseRate) {
        this.version = version;
        this.byLanguage = Map.copyOf(byLanguage);
        this.withheld = Set.copyOf(withheld);
        this.baseRate = baseRate;
    }

    /// The model that ships with Steward.
    ///
    /// @throws IllegalStateException when the file is absent from the class path or is not a model
    public static TextRiskModel shipped() {
        try (InputStream file = TextRiskModel.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The text model " + SHIPPED + " is not on the class path");
            }
            return ModelFile.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The text model " + SHIPPED + " can't be read", e);
        }
    }

    /// The first 12 hexadecimal digits of the model file's SHA-256: an assessment names it, so that it can be repeated.
    public String version() {
        return version;
    }

    /// Share of breaches (0..1) among the rows that the model was trained and calibrated on, all languages together: what to rank by where nothing is
    /// known. It says nothing about anybody's traffic.
    public double baseRate() {
        return baseRate;
    }

    /// Languages (ISO 639-1) that were learnt but are not judged, because on rows kept apart the judgement was hardly better than chance.
    public Set<String> withheldLanguages() {
        return withheld;
    }

    /// Languages (ISO 639-1) the model can judge at all.
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /// The classes the model can recognise in a language; empty for a language it does not know.
    public Set<RiskClass> classesOf(String language) {
        var weights = byLanguage.get(primary(language));
        return weights == null ? Set.of() : Set.copyOf(weights.classes().keySet());
    }

    /// Judges a text.
    ///
    /// @param language the language the report states, as a BCP 47 tag (`pt-BR` is read as `pt`); null when it states none
    public TextRisk score(String text, @Nullable String language) {
        if (language == null || language.isBlank()) {
            return new TextRisk.Unknown(TextRisk.Reason.NO_LANGUAGE);
        }
        String primary = primary(language);
        var weights = byLanguage.get(primary);
        if (weights == null) {
            return new TextRisk.Unknown(
                    withheld.contains(primary)
                            ? TextRisk.Reason.LANGUAGE_NOT_RELIABLE
                            : TextRisk.Reason.LANGUAGE_NOT_COVERED);
        }
        return weights.score(Unmask.of(text));
    }

    private static String primary(String language) {
        int end = 0;
        while (end < language.length() && Character.isLetter(language.charAt(end))) {
            end++;
        }
        return language.substring(0, end).toLowerCase(Locale.ROOT);
    }
}

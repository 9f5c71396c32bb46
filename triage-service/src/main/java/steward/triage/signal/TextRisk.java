package steward.triage.signal;

import java.util.Map;

/// What the text model can say about one text. "Unknown" is a value of its own: it is counted and shown, and never read as harmless.
public sealed interface TextRisk {

    /// A judgement.
    ///
    /// @param riskByClass calibrated probability (0..1) per class; a class that this language has no training rows for is absent
    /// @param topClass the class that stands out most against its base rate in this language
    /// @param risk calibrated probability (0..1) that a person would find the text in breach of any class looked for
    record Scored(Map<RiskClass, Double> riskByClass, RiskClass topClass, double risk)
            implements TextRisk {}

    /// No judgement.
    record Unknown(Reason reason) implements TextRisk {}

    /// Why there is no judgement.
    enum Reason {
        /// The report names no language.
        NO_LANGUAGE,
        /// The model has learnt nothing in this language.
        LANGUAGE_NOT_COVERED,
        /// The model was trained in this language, but failed on rows kept apart: its number would mislead.
        LANGUAGE_NOT_RELIABLE,
        /// Nothing is left of the text after normalisation.
        NO_TEXT
    }
}

package steward.triage.signal.training;

/// One row of a labelled set.
///
/// @param corpus the set's name, as `en-edos`
/// @param part what the row may be used for
/// @param label the primary coarse class, `none` when it is not what the corpus looked for
/// @param labels all coarse classes, joined by `|`
/// @param publishedLabel the label as published, in the corpus' own words
public record LabelledText(
        String corpus,
        String id,
        String language,
        Part part,
        String label,
        String labels,
        String publishedLabel,
        String text) {

    /// What a row may be used for. A row is in one part for good; near duplicates share it.
    public enum Part {
        TRAIN,
        CALIBRATION,
        /// Held out: measured on, never learnt from.
        TEST,
        /// Used for nothing, because it is too close to a held-out row.
        ASIDE
    }

    LabelledText in(Part newPart) {
        return new LabelledText(corpus, id, language, newPart, label, labels, publishedLabel, text);
    }

    /// Whether its annotators found what their corpus looked for.
    public boolean isRisky() {
        return !label.equals("none");
    }

    boolean isTemplateTest() {
        return corpus.endsWith("-mhc");
    }

    /// Whether anyone marked the row as about the sexual abuse of minors. Such rows are never committed, shown or learnt from.
    boolean isMinorSafety() {
        return label.contains("minor")
                || labels.contains("minor")
                || publishedLabel.contains("S3=1");
    }
}

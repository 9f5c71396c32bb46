package steward.contracts.exposure;

/// How content is made easier to bear until the person asks to see it as it is.
public enum Measure {
    /// Blurred.
    BLUR,
    /// Without colours.
    GREYSCALE,
    /// Without sound.
    MUTE,
    /// Starts when it is asked to.
    NO_AUTOPLAY,
    /// A small picture, few frames, a folded text.
    REDUCED_DETAIL
}

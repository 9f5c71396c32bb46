package steward.localplatform.media;

/// The colours of a file, which follow from its name: each file differs from every other.
///
/// @param ground behind all
/// @param shape of what is drawn on it
record Colours(int ground, int shape) {

    static final int WORDS = 0xffffff;

    private static final int HEX = 16;
    private static final int DARK = 0x3f3f3f;
    private static final int BRIGHT = 0x7f7f7f;

    /// @param name twelve hexadecimal digits
    static Colours of(String name) {
        int ground = Integer.parseInt(name.substring(0, 6), HEX);
        int shape = Integer.parseInt(name.substring(6), HEX);
        return new Colours((ground >> 1) & DARK, BRIGHT + ((shape >> 1) & BRIGHT));
    }
}

package steward.localplatform.media;

import java.util.Map;

/// A picture while it is drawn. It needs neither a screen nor fonts, which a server may not have.
final class Drawing {

    /// Rows of a letter from the top, five bits each.
    private static final Map<Character, int[]> LETTERS =
            Map.ofEntries(
                    Map.entry('A', new int[] {14, 17, 17, 31, 17, 17, 17}),
                    Map.entry('C', new int[] {14, 17, 16, 16, 16, 17, 14}),
                    Map.entry('E', new int[] {31, 16, 16, 30, 16, 16, 31}),
                    Map.entry('F', new int[] {31, 16, 16, 30, 16, 16, 16}),
                    Map.entry('H', new int[] {17, 17, 17, 31, 17, 17, 17}),
                    Map.entry('I', new int[] {14, 4, 4, 4, 4, 4, 14}),
                    Map.entry('L', new int[] {16, 16, 16, 16, 16, 16, 31}),
                    Map.entry('M', new int[] {17, 27, 21, 21, 17, 17, 17}),
                    Map.entry('P', new int[] {30, 17, 17, 30, 16, 16, 16}),
                    Map.entry('R', new int[] {30, 17, 17, 30, 20, 18, 17}),
                    Map.entry('S', new int[] {15, 16, 16, 14, 1, 1, 30}),
                    Map.entry('T', new int[] {31, 4, 4, 4, 4, 4, 4}),
                    Map.entry('U', new int[] {17, 17, 17, 17, 17, 17, 14}));

    private static final int LETTER_WIDTH = 5;
    private static final int LETTER_HEIGHT = 7;

    private final int width;
    private final int height;
    private final int[] pixels;

    Drawing(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The colour of a point, as 0xRRGGBB.
    int at(int x, int y) {
        return pixels[y * width + x];
    }

    /// What lies beyond the edges is left out.
    void rectangle(int left, int top, int wide, int high, int colour) {
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + wide); x++) {
                pixels[y * width + x] = colour;
            }
        }
    }

    void disc(int centreX, int centreY, int radius, int colour) {
        for (int y = -radius; y <= radius; y++) {
            int half = (int) Math.sqrt(radius * radius - y * y);
            rectangle(centreX - half, centreY + y, 2 * half + 1, 1, colour);
        }
    }

    /// @param dot width and height of a dot of a letter
    /// @throws IllegalArgumentException for a letter that it cannot write
    void words(String words, int left, int top, int dot, int colour) {
        int x = left;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != ' ') {
                letter(words.charAt(i), x, top, dot, colour);
            }
            x += (LETTER_WIDTH + 1) * dot;
        }
    }

    private void letter(char letter, int left, int top, int dot, int colour) {
        int[] rows = LETTERS.get(letter);
        if (rows == null) {
            throw new IllegalArgumentException("no such letter is drawn: " + letter);
        }
        for (int row = 0; row < LETTER_HEIGHT; row++) {
            for (int column = 0; column < LETTER_WIDTH; column++) {
                if (((rows[row] >> (LETTER_WIDTH - 1 - column)) & 1) == 1) {
                    rectangle(left + column * dot, top + row * dot, dot, dot, colour);
                }
            }
        }
    }
}

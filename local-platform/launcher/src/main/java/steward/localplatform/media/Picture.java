package steward.localplatform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A picture of three discs that says what it is.
final class Picture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;

    private Picture() {}

    static byte[] png(String name) {
        Colours colours = Colours.of(name);
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        drawing.rectangle(0, 0, WIDTH, HEIGHT, colours.ground());
        for (int i = 0; i < 3; i++) {
            int radius = 30 + 3 * Character.digit(name.charAt(i), 16);
            drawing.disc(100 + 140 * i, 120, radius, colours.shape());
        }
        drawing.words("HARMLESS PICTURE", 48, 240, 4, Colours.WORDS);
        return written(drawing);
    }

    private static byte[] written(Drawing drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, drawing.at(x, y));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory refused a picture", impossible);
        }
        return png.toByteArray();
    }
}

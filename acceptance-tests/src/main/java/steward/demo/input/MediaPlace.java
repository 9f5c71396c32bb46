package steward.demo.input;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import steward.localplatform.media.MediaFile;
import steward.localplatform.media.MediaOrigin;

/// Where the pictures, sounds and films of the demo's reports lie.
///
/// @param port of loopback on which `./steward up` serves them; 0 where nobody does, and the addresses lead nowhere
public record MediaPlace(int port) {

    /// Addresses that lead nowhere.
    public static final MediaPlace NOWHERE = new MediaPlace(0);

    private static final double FILMS = 0.2;
    private static final double SOUNDS = 0.15;
    private static final int NAME_DIGITS = 12;
    private static final int HASH_DIGITS = 64;

    /// Mostly a picture, sometimes a film or a sound.
    Map<String, Object> media(String client, Chance chance) {
        double share = chance.share();
        if (share < FILMS) {
            return reference("video", MediaFile.FILM, client, chance);
        }
        return share < FILMS + SOUNDS
                ? reference("audio", MediaFile.SOUND, client, chance)
                : picture(client, chance);
    }

    Map<String, Object> picture(String client, Chance chance) {
        return reference("image", MediaFile.PICTURE, client, chance);
    }

    private Map<String, Object> reference(
            String kind, MediaFile file, String client, Chance chance) {
        String name = chance.hex(NAME_DIGITS);
        String other = chance.hex(HASH_DIGITS);
        URI origin =
                port == 0
                        ? URI.create("https://media." + client + ".example")
                        : MediaOrigin.of(client, port);
        var media = new LinkedHashMap<String, Object>();
        media.put("kind", kind);
        media.put("url", origin.resolve(file.path(name)).toString());
        media.put("sha256", port == 0 ? other : sha256(file.bytes(name)));
        if (file == MediaFile.FILM) {
            media.put("captionsUrl", origin.resolve(MediaFile.CAPTIONS.path(name)).toString());
        }
        return media;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}

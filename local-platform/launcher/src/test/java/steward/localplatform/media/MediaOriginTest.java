package steward.localplatform.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaOriginTest {

    private static final String NAME = "3fa9c2b17d40";

    private final MediaOrigin origin = MediaOrigin.on(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        origin.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsServedToAnySiteAndKeptByNobody(MediaFile kind) throws Exception {
        HttpResponse<byte[]> answer = send(request(kind.path(NAME)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(kind.bytes(NAME));
        assertThat(header(answer, "Content-Type")).isEqualTo(kind.contentType());
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPartOfAFilmIsServedAsAPart() throws Exception {
        byte[] film = MediaFile.FILM.bytes(NAME);

        HttpResponse<byte[]> answer =
                send(request(MediaFile.FILM.path(NAME)).header("Range", "bytes=100-199"));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(film, 100, 200));
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes 100-199/" + film.length);
    }

    @Test
    void theEndOfAFilmIsServedAsAPart() throws Exception {
        byte[] film = MediaFile.FILM.bytes(NAME);

        HttpResponse<byte[]> answer =
                send(request(MediaFile.FILM.path(NAME)).header("Range", "bytes=-10"));

        assertThat(answer.body())
                .isEqualTo(Arrays.copyOfRange(film, film.length - 10, film.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999999-", "bytes=-0", "bytes=9-8"})
    void whatLiesBeyondTheFileIsRefused(String range) throws Exception {
        HttpResponse<byte[]> answer =
                send(request(MediaFile.PICTURE.path(NAME)).header("Range", range));

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).startsWith("bytes */");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=1-99999999999"})
    void aRangeThatOneMayIgnoreGivesTheWholeFile(String range) throws Exception {
        HttpResponse<byte[]> answer =
                send(request(MediaFile.PICTURE.path(NAME)).header("Range", range));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void headSaysHowLongAFileIs() throws Exception {
        HttpResponse<byte[]> answer = send(request(MediaFile.SOUND.path(NAME)).HEAD());

        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Length"))
                .isEqualTo(Integer.toString(MediaFile.SOUND.bytes(NAME).length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/3fa9c2b17d40",
                "/3fa9c2b17d40.exe",
                "/3FA9C2B17D40.png",
                "/../3fa9c2b17d40.png",
                "/a/3fa9c2b17d40.png"
            })
    void nothingElseIsThere(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void nobodyCanDoMoreThanRead(String method) throws Exception {
        HttpResponse<byte[]> answer =
                send(request(MediaFile.PICTURE.path(NAME)).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void anotherNameIsAnotherFile() {
        assertThat(MediaFile.PICTURE.bytes(NAME))
                .isNotEqualTo(MediaFile.PICTURE.bytes("000000000000"));
        assertThat(MediaFile.SOUND.bytes(NAME)).isNotEqualTo(MediaFile.SOUND.bytes("000000000000"));
        assertThat(MediaFile.FILM.bytes(NAME)).isNotEqualTo(MediaFile.FILM.bytes("000000000000"));
    }

    @Test
    void aPictureAndASoundAreWhatTheySay() throws Exception {
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(
                        new ByteArrayInputStream(MediaFile.SOUND.bytes(NAME)))) {
            assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate()).isEqualTo(10f);
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(MediaFile.PICTURE.bytes(NAME))).getWidth())
                .isEqualTo(480);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + origin.port()).resolve(path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package steward.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaOriginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.social-app.example",
                "https://media.social-app.example:8443",
                "https://social-app.localhost:*",
                "http://social-app.localhost:*",
                "http://localhost:9000",
                "http://127.0.0.1",
                "http://127.8.0.1:*",
                "http://[::1]:9000"
            })
    void aHostWithATrustedWayToItIsAnOrigin(String written) {
        assertThat(MediaOrigin.parse(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "https:",
                "https://",
                "https://*.social-app.example",
                "http://media.social-app.example",
                "http://localhost.evil.example",
                "http://[2001:db8::1]",
                "https://media.social-app.example:*",
                "https://media.social-app.example:70000",
                "https://media.social-app.example/",
                "https://media.social-app.example/pictures",
                "https://media.social-app.example; script-src *",
                "https://mia@media.social-app.example",
                "https://Media.social-app.example",
                "ftp://media.social-app.example",
                "data:",
                "'self'"
            })
    void nothingElseIs(String written) {
        assertThat(MediaOrigin.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.social-app.example/a.png",
                "https://media.social-app.example:443/a.png",
                "HTTPS://MEDIA.social-app.example/a.png?size=1#top"
            })
    void itCoversWhatLiesThere(String url) {
        assertThat(origin("https://media.social-app.example").covers(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://media.social-app.example/a.png",
                "https://media.social-app.example:8443/a.png",
                "https://media.social-app.example.evil.example/a.png",
                "https://evil.example/https://media.social-app.example/a.png",
                "https://media.social-app.example@evil.example/a.png",
                "https://mia@media.social-app.example/a.png",
                "https://media.social-app.example\\@evil.example/a.png",
                "https:/media.social-app.example/a.png",
                "https:media.social-app.example/a.png",
                "//media.social-app.example/a.png",
                " https://media.social-app.example/a.png",
                "https://media.social-app.example /a.png",
                "https://media.social-app.example\u3002/a.png",
                "javascript:alert(1)//media.social-app.example",
                "data:image/png;base64,AAAA",
                "blob:https://media.social-app.example/1",
                ""
            })
    void itCoversNothingElse(String url) {
        assertThat(origin("https://media.social-app.example").covers(url)).isFalse();
    }

    @Test
    void onThisMachineAnyPortMayBeMeant() {
        assertThat(origin("http://social-app.localhost:*").covers("http://social-app.localhost/a"))
                .isTrue();
        assertThat(
                        origin("http://social-app.localhost:*")
                                .covers("http://social-app.localhost:8090/a"))
                .isTrue();
        assertThat(
                        origin("http://social-app.localhost:*")
                                .covers("http://market-place.localhost:8090/a"))
                .isFalse();
        assertThat(
                        origin("http://social-app.localhost:8090")
                                .covers("http://social-app.localhost:8091/a"))
                .isFalse();
    }

    private static MediaOrigin origin(String written) {
        return MediaOrigin.parse(written).orElseThrow();
    }
}

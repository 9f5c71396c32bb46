package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.demo.PlatformAddress;

/// A packaged service has no page for developers, and answers nothing that is not an operation of its own.
@ExtendWith(StartedPlatform.class)
class ClosedDoorsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Steward steward;

    ClosedDoorsIT(Steward steward) {
        this.steward = steward;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/swagger-ui",
                "/q/swagger-ui/index.html",
                "/q/dev",
                "/q/dev-ui",
                "/q/dev-v1/",
                "/q/arc",
                "/q/arc/beans",
                "/q/info",
                "/q/health-ui",
                "/q/graphql-ui",
                "/application.properties",
                "/META-INF/MANIFEST.MF"
            })
    void nothingIsThereForDevelopersOrTheCurious(String path) {
        assertThat(services())
                .allSatisfy(service ->
                        assertThat(statusOf(service.resolve(path)))
                                .as("%s%s", service, path)
                                .isEqualTo(404));
    }

    private List<URI> services() {
        PlatformAddress address = steward.address();
        return List.of(
                address.intake(), address.review(), address.escalation(), address.analytics());
    }

    private static int statusOf(URI address) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}

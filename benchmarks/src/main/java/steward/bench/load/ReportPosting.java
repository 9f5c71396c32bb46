package steward.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;

/// Posts reports to a running platform as a product does: each about another post, by another person.
final class ReportPosting implements AutoCloseable, Attempt {

    private static final String PRODUCT = "social-app";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ACCEPTED = 202;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PlatformState platform;
    private final URI intake;
    private final String run;
    private final String token;

    /// @param run names this run in the subjects, so that no report repeats one of another run
    ReportPosting(PlatformState platform, String run) {
        this.platform = platform;
        this.intake =
                platform.processes().stream()
                        .filter(process -> process.name().equals("report-intake"))
                        .findFirst()
                        .map(process -> URI.create("http://127.0.0.1:" + process.port()))
                        .orElseThrow(
                                () -> new CannotStart("The platform runs without report-intake"));
        this.run = run;
        this.token = IdentityProvider.token(platform.issuer(), PRODUCT);
    }

    /// Registers the product; that it is registered already is fine.
    void register() throws IOException, InterruptedException {
        int status =
                post(
                        "/v1/clients",
                        IdentityProvider.token(platform.issuer(), "operator"),
                        "{\"id\":\"%1$s\",\"products\":[\"%1$s\"]}".formatted(PRODUCT));
        if (status / 100 != 2 && status != 409) {
            throw new CannotStart("report-intake refused to register " + PRODUCT + ": " + status);
        }
    }

    @Override
    public boolean make(long number) throws IOException, InterruptedException {
        return post("/v1/reports", token, body(number)) == ACCEPTED;
    }

    /// One report's body.
    String body(long number) {
        return """
        {"reporter":{"kind":"USER","id":"%1$s-reader-%2$d","locale":"de"},\
        "subject":{"product":"%3$s","type":"post","id":"%1$s-%2$d","owner":{"id":"%1$s-author-%2$d"},\
        "text":"Wer das hier liest, ist selber schuld. Morgen wissen alle, wo du wohnst.","language":"de"},\
        "category":"harassment","market":"DE"}\
        """
                .formatted(run, number, PRODUCT);
    }

    @Override
    public void close() {
        http.close();
    }

    private int post(String path, String bearer, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(intake.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}

package steward.localplatform.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import steward.localplatform.media.MediaFile;
import steward.localplatform.media.MediaOrigin;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;

/// What `./steward up` says when everything is ready.
final class Welcome {

    /// Which of the harmless files.
    private static final String FILE = "2f6ab1c94d05";

    private Welcome() {}

    static String text(PlatformState state, Path folder, String startUpTime) {
        String services =
                state.processes().stream()
                        .filter(RunningProcess::service)
                        .filter(process -> !process.name().equals("console"))
                        .map(Welcome::line)
                        .collect(Collectors.joining());
        return """

        Steward is ready after %s.
        %s
        %s  %-15s %s
          %-15s %s
          %-15s %s
        %s
        Sign in without a browser: ./steward token NAME; without a name it lists the demo people.
        Databases and their passwords: %s. Logs: %s

        %s
        Ctrl-C stops everything; the data stays.\
        """
                .formatted(
                        startUpTime,
                        console(state),
                        services,
                        "kafka",
                        state.bootstrapServers(),
                        "postgres",
                        "127.0.0.1:" + port(state, "postgres"),
                        "sign-in",
                        state.issuer(),
                        mediaLine(state),
                        folder.resolve("platform.json"),
                        folder.resolve("logs"),
                        firstReport(state));
    }

    private static String console(PlatformState state) {
        int port = port(state, "console");
        if (port == 0) {
            return "";
        }
        return """

          Open http://127.0.0.1:%d in a browser and choose who to be (no password):
            moderator's desk     dieter (Europe: German, Dutch, English), ana (Americas), jun (Asia); press N for the next case
            lead's desk          lead-emea, lead-amer, lead-apac
            policy desk          policy-manager; policy-manager-2 approves
            specialist's desk    child-safety-1, legal-1, law-enforcement-1
            operator's view      operator
        """
                .formatted(port);
    }

    private static String line(RunningProcess service) {
        String address = "http://127.0.0.1:" + service.port();
        return "  %-15s %s   (interface: %s/q/openapi)%n"
                .formatted(service.name(), address, address);
    }

    private static String mediaLine(PlatformState state) {
        return state.mediaPort() == 0
                ? ""
                : "  %-15s http://<client>.localhost:%d   (harmless pictures, sounds and films)%n"
                        .formatted("media", state.mediaPort());
    }

    private static int port(PlatformState state, String name) {
        return state.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .map(RunningProcess::port)
                .orElse(0);
    }

    /// A picture and a film, where they are served.
    private static String media(PlatformState state) {
        if (state.mediaPort() == 0) {
            return "";
        }
        URI origin = MediaOrigin.of("social-app", state.mediaPort());
        return """
        ,
                "media": [{"kind": "image", "url": "%s"},
                  {"kind": "video", "url": "%s", "captionsUrl": "%s"}]\
        """
                .formatted(
                        origin.resolve(MediaFile.PICTURE.path(FILE)),
                        origin.resolve(MediaFile.FILM.path(FILE)),
                        origin.resolve(MediaFile.CAPTIONS.path(FILE)));
    }

    private static String firstReport(PlatformState state) {
        int port = port(state, "report-intake");
        if (port == 0) {
            return "";
        }
        return """
        A first report:
          curl -i http://127.0.0.1:%d/v1/reports -H "Authorization: Bearer $(./steward token social-app)" \\
            -H 'Content-Type: application/json' -H 'Idempotency-Key: my-first-report' -d '{
              "reporter": {"id": "u-1", "kind": "USER", "locale": "en-US"},
              "subject": {"product": "social-app", "type": "post", "id": "p-1", "text": "buy followers, cheap!!!", "language": "en"%s},
              "category": "spam", "market": "US", "occurredAt": "%s"}'
        """
                .formatted(port, media(state), state.startedAt());
    }
}

package steward.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import steward.localplatform.process.CannotStart;

/// What `CHROMIUM` names, else the first on the path, with `chromedriver` beside it or on the path.
public final class Chromium {

    /// What to say where there is none.
    public static final String HOW_TO_GET_IT =
            "Install Chromium with chromedriver (Debian: chromium chromium-driver), or name it in CHROMIUM.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// Nothing of it talks to the outside, and every run begins with a profile of its own.
    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en-GB",
                    // The window itself takes 143 of them: pages have 1440 by 900.
                    "--window-size=1440,1043",
                    "--hide-scrollbars");

    private Chromium() {}

    public static boolean isHere() {
        return browser().isPresent() && driver().isPresent();
    }

    /// A browser without a window; `quit()` ends it.
    ///
    /// @param profile the folder of its cookies and cache
    /// @throws CannotStart where there is none
    public static ChromeDriver open(Path profile) {
        if (!isHere()) {
            throw new CannotStart(HOW_TO_GET_IT);
        }
        return new ChromeDriver(service(), options(profile));
    }

    private static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
    }

    private static Optional<Path> browser() {
        String named = System.getenv("CHROMIUM");
        return named != null && !named.isBlank()
                ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                : NAMES.stream().flatMap(Chromium::onPath).findFirst();
    }

    private static Optional<Path> driver() {
        Stream<Path> beside =
                browser().map(Path::getParent).stream()
                        .filter(Objects::nonNull)
                        .map(folder -> folder.resolve("chromedriver"))
                        .filter(Files::isExecutable);
        return Stream.concat(beside, onPath("chromedriver")).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}

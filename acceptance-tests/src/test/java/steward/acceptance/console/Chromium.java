package steward.acceptance.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The browser of these tests: what `CHROMIUM` names, else the first on the path, with `chromedriver` beside it. Where there is none the tests are left out, with a word.
final class Chromium implements ExecutionCondition {

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

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (browser().isPresent() && driver().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is here");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println(
                    "NOT RUN: "
                            + context.getDisplayName()
                            + ", as no Chromium with chromedriver is here. Install both (Debian: chromium chromium-driver), or name one in CHROMIUM.");
        }
        return ConditionEvaluationResult.disabled("no Chromium with chromedriver is here");
    }

    static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    static ChromeDriverService driverService() {
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

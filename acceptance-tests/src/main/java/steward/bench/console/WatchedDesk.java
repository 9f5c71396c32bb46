package steward.bench.console;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import steward.browser.Chromium;

/// A moderator's desk in a browser, with `watch.js` in each of its pages. Times are the page's own, in milliseconds.
final class WatchedDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Of the driver: that it knows no protocol of tools for just this version, which nothing here uses.
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private final URI console;
    private final ChromeDriver driver;

    private WatchedDesk(URI console, ChromeDriver driver) {
        this.console = console;
        this.driver = driver;
    }

    /// Signs a person in on the provider's page.
    static WatchedDesk of(String person, URI console, Path profile) throws IOException {
        QUIET.setLevel(Level.SEVERE);
        WatchedDesk desk = new WatchedDesk(console, Chromium.open(profile));
        desk.driver.manage().timeouts().implicitlyWait(PATIENCE).scriptTimeout(PATIENCE);
        desk.driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", watch()));
        desk.driver.get(console.toString());
        desk.driver.findElement(By.xpath("//button[strong='%s']".formatted(person))).click();
        desk.driver.findElement(By.cssSelector("header.shell-bar"));
        return desk;
    }

    private static String watch() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(WatchedDesk.class.getResourceAsStream("watch.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// From navigation until the desk can be used.
    double firstView() {
        go("/desk");
        return number("stewardWatch.usable");
    }

    /// The same without anything that the browser has kept.
    double firstViewOfANewcomer() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        return firstView();
    }

    /// From navigation until a page of the same origin is there that has no program: what a service says of its health.
    double pageWithoutAProgram() {
        go("/q/health/live");
        return number("stewardWatch.loaded");
    }

    /// A file of the program, compressed.
    record LoadedFile(String name, long bytes) {}

    List<LoadedFile> loadedFiles() throws IOException {
        return read("stewardWatch.loadedFiles()", new TypeReference<>() {});
    }

    void go(String path) {
        driver.get(console.resolve(path).toString());
    }

    void sees(By what) {
        driver.findElement(what);
    }

    void presses(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressesWithControl(CharSequence key) {
        new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    }

    /// Looks at what is shown for as long: nobody decides sooner, and what was seen for seconds is told to the ledger.
    void looksFor(Duration time) {
        driver.executeAsyncScript(
                "setTimeout(arguments[arguments.length - 1], arguments[0])", time.toMillis());
    }

    void beginsCounting() {
        driver.executeScript("stewardWatch.beginCounting()");
    }

    /// Keys that were pressed since then, a chord as one.
    ///
    /// @param characters those of them that wrote something
    record Pressed(int keys, int characters) {}

    Pressed pressed() throws IOException {
        return read(
                "({keys: stewardWatch.keys, characters: stewardWatch.characters})",
                new TypeReference<>() {});
    }

    /// One call that followed a key, by milliseconds after it.
    record Call(String path, double begun, double ended) {}

    /// How the case after one that was left came on the screen.
    ///
    /// @param shown milliseconds after the last key
    record NextCase(double shown, List<Call> calls) {}

    /// Decides, or sends what a dialog asks for, and waits for the next case.
    NextCase sends() throws IOException {
        return leaves(() -> pressesWithControl(Keys.ENTER));
    }

    /// Leaves the case in some way, and waits for the next one.
    NextCase leaves(Runnable byKeys) throws IOException {
        driver.executeScript("stewardWatch.beginWatching()");
        byKeys.run();
        return read("stewardWatch.next", new TypeReference<>() {});
    }

    /// The same decision and claim sent without a screen.
    record Bare(double decision, double claim) {}

    List<Bare> decidesBare(int turns, String rationale) throws IOException {
        return read(
                "stewardWatch.bare(%d, %s)".formatted(turns, JSON.writeValueAsString(rationale)),
                new TypeReference<>() {});
    }

    private double number(String expression) {
        return ((Number) Objects.requireNonNull(evaluated(expression))).doubleValue();
    }

    private <T> T read(String expression, TypeReference<T> type) throws IOException {
        Object found = evaluated("Promise.resolve(%s).then(JSON.stringify)".formatted(expression));
        return JSON.readValue((String) Objects.requireNonNull(found), type);
    }

    private Object evaluated(String expression) {
        return Objects.requireNonNull(
                driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; Promise.resolve(%s).then(done, (failed) => done(`${failed}`))"
                                .formatted(expression)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

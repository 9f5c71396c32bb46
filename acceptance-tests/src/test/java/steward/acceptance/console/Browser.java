package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import steward.browser.Chromium;

/// A person at a browser of their own.
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// Appearance and language of each picture; the last is what a browser goes on with.
    private static final List<List<String>> LOOKS =
            List.of(List.of("dark", "en"), List.of("light", "ar"), List.of("light", "en"));

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final URI console;
    private final ChromeDriver driver;
    private final List<String> said = new ArrayList<>();

    private Browser(URI console, Path profile) {
        this.console = console;
        this.driver = Chromium.open(profile);
    }

    /// Opens the console and chooses who to be on the provider's page, as a newcomer does.
    static Browser of(String person, URI console, Path profile) {
        Browser browser = new Browser(console, profile);
        browser.driver.get(console.toString());
        browser.choose(person);
        browser.sees(By.cssSelector("header.shell-bar"));
        return browser;
    }

    /// On the provider's page.
    void choose(String person) {
        sees(By.xpath("//button[strong='%s']".formatted(person))).click();
    }

    void opens(String path) {
        driver.get(console.resolve(path).toString());
        sees(By.cssSelector("header.shell-bar"));
    }

    WebElement sees(By what) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> driver.findElement(what).isDisplayed());
        return driver.findElement(what);
    }

    void sees(String text) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(text()).contains(text));
    }

    /// Presses a key until something is shown: it takes a moment from a report to the queue.
    void pressesUntil(CharSequence key, By shown, String text) {
        await().atMost(PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    if (!has(shown)) {
                        presses(key);
                    }
                    assertThat(has(shown)).as(text()).isTrue();
                    assertThat(driver.findElement(shown).getText()).contains(text);
                });
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    boolean has(By what) {
        return !driver.findElements(what).isEmpty();
    }

    /// Keys pressed one after the other where the focus is.
    void presses(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressesWithControl(CharSequence key) {
        new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    }

    WebElement field(String label) {
        return sees(By.xpath("//*[@id=//label[normalize-space()='%s']/@for]".formatted(label)));
    }

    void types(String label, String text) {
        field(label).sendKeys(text);
    }

    String typed(String label) {
        return Objects.requireNonNullElse(field(label).getDomProperty("value"), "");
    }

    void clicks(String button) {
        sees(By.xpath(
                        "//*[self::button or self::a][starts-with(normalize-space(), \"%s\")]"
                                .formatted(button)))
                .click();
    }

    /// The session ends as it does at the end of its time: the cookie is gone.
    void losesItsSession() {
        driver.manage().deleteAllCookies();
    }

    /// The network is away, or there again.
    void isOffline(boolean offline) {
        ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
        conditions.setOffline(offline);
        driver.setNetworkConditions(conditions);
    }

    /// Signs in again in the window that opened, and comes back.
    void signsInAgainInTheOtherWindow(String person) {
        String here = driver.getWindowHandle();
        await().atMost(PATIENCE).until(() -> driver.getWindowHandles().size() == 2);
        String other =
                driver.getWindowHandles().stream()
                        .filter(window -> !window.equals(here))
                        .findFirst()
                        .orElseThrow();
        driver.switchTo().window(other);
        choose(person);
        sees("You are signed in again");
        driver.close();
        driver.switchTo().window(here);
    }

    void prefers(String theme, String language) {
        driver.executeScript(
                "localStorage.setItem('steward.theme', arguments[0]); localStorage.setItem('steward.language', arguments[1]);",
                theme,
                language);
    }

    /// Shows a screen in every look and keeps the pictures.
    ///
    /// @param shown what is there once the screen is
    /// @return the barriers of all looks, each with the look
    List<String> looks(String path, String name, By shown) throws IOException {
        List<String> barriers = new ArrayList<>();
        for (List<String> look : LOOKS) {
            prefers(look.getFirst(), look.getLast());
            opens(path);
            sees(shown);
            picture(name + "-" + String.join("-", look));
            barriers().forEach(barrier -> barriers.add(name + " " + look + " " + barrier));
        }
        return barriers;
    }

    Object asks(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /// How many things that can be operated lie under a message.
    long coveredByMessages() {
        return (Long)
                asks(
                        """
                        return [...document.querySelectorAll('button, a, input, select, textarea')]
                            .filter((it) => !it.closest('.toasts'))
                            .filter((it) => {
                                const at = it.getBoundingClientRect();
                                return document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2)?.closest('.toasts');
                            }).length;
                        """);
    }

    /// What WCAG 2.2 AA asks for and axe finds missing.
    List<String> barriers() {
        return new AxeBuilder()
                .withTags(WCAG).analyze(driver).getViolations().stream()
                        .map(Browser::inWords)
                        .toList();
    }

    /// What the content security policy kept from happening, since the browser was opened.
    List<String> kept() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            said.add(entry.getMessage());
        }
        return said.stream().filter(line -> line.contains("Content Security Policy")).toList();
    }

    /// Below `target/screenshots`.
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String inWords(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }
}

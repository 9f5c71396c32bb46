package steward.bench.console;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// The shortest way with the keyboard alone from a case on the screen to what was decided of it, counted by the page as it is gone.
final class KeyPaths {

    private static final By RESTING = By.xpath("//main//h2[contains(normalize-space(), 'break')]");
    private static final By DIALOG = By.cssSelector("dialog[open]");

    private final WatchedDesk desk;
    private final String why;
    private final Map<String, WatchedDesk.Pressed> counted = new LinkedHashMap<>();

    /// @param why the words of a reason
    KeyPaths(WatchedDesk desk, String why) {
        this.desk = desk;
        this.why = why;
    }

    /// Goes each way once, beginning with a case in hand.
    ///
    /// @return keys by what was decided
    Map<String, WatchedDesk.Pressed> all() throws IOException {
        desk.beginsCounting();
        noViolation();
        desk.sends();
        counted("no violation");
        violation();
        desk.sends();
        counted("violation of the first clause, with its first action");
        desk.presses("r");
        desk.sees(DIALOG);
        refer();
        desk.sends();
        counted("refer");
        desk.leaves(() -> desk.presses("h"));
        counted("hold");
        desk.presses("t");
        desk.sees(RESTING);
        counted("too hard");
        return counted;
    }

    /// Chooses the outcome and says why.
    void noViolation() {
        desk.presses("o");
        reason();
    }

    private void violation() {
        desk.presses("v", "1", "a", "1");
        reason();
    }

    private void refer() {
        desk.presses("p", Keys.TAB, Keys.TAB, why);
    }

    private void reason() {
        desk.presses("y");
        desk.presses(why);
    }

    private void counted(String what) throws IOException {
        counted.put(what, desk.pressed());
        desk.beginsCounting();
    }
}

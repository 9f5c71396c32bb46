package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.subject;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;

/// Every screen in light, dark and from right to left: without barriers that axe knows, without anything that the browser had to forbid, and as a picture in `target/screenshots`.
@ExtendWith({WhereChromiumIs.class, StartedPlatform.class})
class ScreensIT {

    private static final By CASE = By.cssSelector(".desk-head");

    private final Steward steward;
    private final URI console;

    @TempDir private Path profiles;

    ScreensIT(Steward steward) {
        this.steward = steward;
        this.console = ModeratorDeskIT.console(steward);
    }

    @Test
    void theModeratorsScreensHaveNoBarriers() throws Exception {
        String post = "post-screens-" + UUID.randomUUID();
        Map<String, Object> report = reportBy("reporter-of-screens", post, "TW", "harassment");
        report.put("subject", subject(post, "Nobody wants to see your garden gnomes.", "en"));
        steward.accepted("social-app", report);
        try (Browser siti = Browser.of("siti", console, profiles.resolve("siti"))) {
            List<String> barriers =
                    new ArrayList<>(siti.looks("/desk", "desk-empty", By.cssSelector(".state")));
            siti.pressesUntil("n", CASE, "S");

            barriers.addAll(siti.looks("/desk", "desk", CASE));
            siti.presses("v", "1");
            siti.picture("desk-judging");
            barriers.addAll(siti.barriers());
            siti.presses("r");
            siti.sees(By.cssSelector("dialog[open]"));
            siti.picture("desk-refer");
            barriers.addAll(siti.barriers());
            siti.presses(Keys.ESCAPE);
            siti.pressesWithControl("k");
            siti.sees(By.cssSelector("dialog.palette"));
            siti.picture("commands");
            barriers.addAll(siti.barriers());
            siti.presses(Keys.ESCAPE);
            barriers.addAll(siti.looks("/my-day", "my-day", By.cssSelector(".day-columns .table")));

            siti.opens("/desk");
            siti.sees(CASE);
            siti.presses("o");
            siti.types("Why", "Nothing in force forbids it.");
            siti.pressesWithControl(Keys.ENTER);
            siti.sees("Decided.");
            assertThat(barriers).isEmpty();
            assertThat(siti.kept()).isEmpty();
        }
    }
}

package steward.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlarmYardsticksTest {

    private static final Path SCREEN =
            Path.of("src/main/resources/web/app/screens/operator/yardsticks.ts");
    private static final Path RULES = Path.of("../deploy/alerts/steward.rules.yaml");
    private static final Pattern ON_THE_SCREEN = Pattern.compile("^ {2}(steward_\\w+): (\\d+),$");
    private static final Pattern IN_THE_RULES =
            Pattern.compile("^ +expr: (steward_\\w+) >=? (\\d+)$");

    @Test
    void whatIsAnAlarmOnTheScreenIsWhatTheAlertRulesSay() throws IOException {
        Map<String, String> screen = found(ON_THE_SCREEN, SCREEN);

        assertThat(screen).hasSize(9);
        assertThat(found(IN_THE_RULES, RULES)).containsAllEntriesOf(screen);
    }

    private static Map<String, String> found(Pattern line, Path file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String text : Files.readAllLines(file)) {
            Matcher matcher = line.matcher(text);
            if (matcher.matches()) {
                found.put(matcher.group(1), matcher.group(2));
            }
        }
        return found;
    }
}

package steward.localplatform.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import steward.localplatform.service.ServiceSpec;

/// What the console is told beside what every service is told: where the services are, from where media may come, and a key for its cookies, which is new at each start,
/// so that everyone signs in anew.
final class ConsoleSettings {

    private static final int KEY_BYTES = 32;

    /// What the shipped policy allows each of its clients; the demo's media lie there.
    private static final String MEDIA_ORIGINS =
            "http://social-app.localhost:* http://market-place.localhost:* http://game-world.localhost:*";

    private ConsoleSettings() {}

    static Map<String, String> before(List<ServiceSpec> services) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Map<String, String> settings = new TreeMap<>();
        settings.put("STEWARD_CONSOLE_COOKIE_KEY", HexFormat.of().formatHex(key));
        settings.put("STEWARD_CONSOLE_SECURE", "false");
        settings.put("STEWARD_CONSOLE_MEDIA_ORIGINS", MEDIA_ORIGINS);
        for (ServiceSpec service : services) {
            settings.put(
                    "STEWARD_CONSOLE_PASSAGE_SERVICES_"
                            + service.option().toUpperCase(Locale.ROOT).replace('-', '_'),
                    "http://127.0.0.1:" + service.port());
        }
        settings.remove("STEWARD_CONSOLE_PASSAGE_SERVICES_CONSOLE");
        return settings;
    }
}

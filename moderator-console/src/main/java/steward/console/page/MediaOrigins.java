package steward.console.page;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steward.contracts.policy.MediaOrigin;

/// From where a page may show media at all, as `steward.console.media-origins` lists it. It becomes a part of the content security policy as it is written: what is no origin could
/// allow scripts, or be a policy that browsers ignore, so that nothing starts with it.
@Startup
@Singleton
final class MediaOrigins {

    private static final String SETTING = "steward.console.media-origins";

    MediaOrigins(@ConfigProperty(name = SETTING) Optional<String> listed) {
        listed.ifPresent(MediaOrigins::require);
    }

    /// @throws IllegalArgumentException with the first that is no origin, and what would be one
    static void require(String listed) {
        for (String origin : listed.split(" ", -1)) {
            if (MediaOrigin.parse(origin).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: \"%s\" is no origin of media. Separated by one space each: %s"
                                .formatted(SETTING, origin, MediaOrigin.EXPECTED));
            }
        }
    }
}

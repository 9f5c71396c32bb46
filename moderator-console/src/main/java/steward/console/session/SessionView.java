package steward.console.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is signed in, as their token says it. What they may do is for the services to say.
///
/// @param name for people; the id where the provider gives none
/// @param until when the token ends; it is renewed before, as long as the session lasts
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        String id,
        String name,
        Set<String> roles,
        List<String> regions,
        List<String> languages,
        @Nullable String team,
        Instant until) {}

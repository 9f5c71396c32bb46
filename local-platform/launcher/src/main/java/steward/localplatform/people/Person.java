package steward.localplatform.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A demo person or product, and what a token of theirs says.
///
/// @param name the subject of the token, and the client id that gets one without a browser
/// @param title for the sign-in page and for lists
/// @param vendor the employer of an outsourced moderator
/// @param client the product on whose behalf a product system speaks
/// @param team the desk of a specialist
public record Person(
        String name,
        String title,
        List<String> roles,
        List<String> regions,
        List<String> markets,
        List<String> languages,
        List<String> clearances,
        @Nullable String vendor,
        @Nullable String client,
        @Nullable String team) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /// Lists that are not given are empty.
    @JsonCreator
    public Person {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a demo person: " + name);
        }
        roles = copy(roles);
        regions = copy(regions);
        markets = copy(markets);
        languages = copy(languages);
        clearances = copy(clearances);
    }

    /// Whether this is a product system.
    public boolean isSystem() {
        return roles.contains("product");
    }

    /// The claims of this person's tokens, beside those that every token has.
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", name);
        claims.put("aud", List.of("steward"));
        claims.put("name", title);
        claims.put("roles", roles);
        claims.put("regions", regions);
        claims.put("markets", markets);
        claims.put("languages", languages);
        claims.put("clearances", clearances);
        putIfGiven(claims, "vendor", vendor);
        putIfGiven(claims, "client", client);
        putIfGiven(claims, "team", team);
        return claims;
    }

    private static void putIfGiven(
            Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }

    private static List<String> copy(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}

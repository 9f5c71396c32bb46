package steward.console.passage;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a call of a page is passed on, and where to.
sealed interface Passage {

    /// It is, to this path of the service.
    record Through(String service, String uri) implements Passage {}

    /// It is not.
    ///
    /// @param rule a name for what it breaks
    /// @param expected what would be right
    record Refused(int status, String field, String rule, String expected) implements Passage {}

    /// What stands for a call as far as it is judged.
    ///
    /// @param uri path and query as they were sent, neither decoded nor normalised
    /// @param requestedWith the header `X-Requested-With`, which no form and no other site's script can send without being asked about first
    /// @param site the header `Sec-Fetch-Site`, in which a browser says where the call came from; null from other tools
    record Call(String method, String uri, @Nullable String requestedWith, @Nullable String site) {}

    /// Judges a call.
    ///
    /// @param services that may be called
    static Passage of(Call call, Set<String> services) {
        Matcher path = Addresses.API.matcher(call.uri());
        if (!path.matches() || Addresses.SLIPPERY.matcher(call.uri()).find()) {
            return new Refused(404, "path", "address", "/api/{service}/v1/...");
        }
        String service = path.group(1);
        if (!services.contains(service)) {
            return new Refused(404, "service", "known-service", "one of " + services);
        }
        if (!Addresses.METHODS.contains(call.method())) {
            return new Refused(405, "method", "method", "one of " + Addresses.METHODS);
        }
        if (!call.method().equals("GET") && !isOwn(call)) {
            return new Refused(
                    403,
                    "X-Requested-With",
                    "same-site",
                    "JavaScript, from a page of the console itself");
        }
        return new Through(service, path.group(2));
    }

    private static boolean isOwn(Call call) {
        return "JavaScript".equals(call.requestedWith())
                && (call.site() == null || call.site().equals("same-origin"));
    }

    /// What addresses look like.
    final class Addresses {

        private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

        private static final Pattern API =
                Pattern.compile(
                        "/api/([a-z][a-z-]{0,39})(/v1/[A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,2000}(\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,4000})?)");

        /// What another reader of the same path could take for a step up, or for two segments.
        private static final Pattern SLIPPERY =
                Pattern.compile("^[^?]*(/\\.\\.?(/|$|\\?)|//|%2[eEfF]|%5[cC]|%25|%00)");

        private Addresses() {}
    }
}

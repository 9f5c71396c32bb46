package steward.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/// Finds what is legal JSON and still breaks a reader behind us: NUL, which PostgreSQL cannot store; half a surrogate pair, which UTF-8 cannot write;
/// a number too great for a double, which becomes infinite. No writer of ours sends these, so both writing and reading refuse them.
final class HostileContent {

    private HostileContent() {}

    /// Where the first such value stands, as a JSON pointer; empty when there is none.
    static Optional<String> in(JsonNode node, String path) {
        if (node.isTextual()) {
            return isClean(node.textValue()) ? Optional.empty() : Optional.of(path);
        }
        if (node.isFloatingPointNumber()) {
            return Double.isFinite(node.doubleValue()) ? Optional.empty() : Optional.of(path);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!isClean(field.getKey())) {
                return Optional.of(path + DocumentPath.UNTOLD);
            }
            Optional<String> found = in(field.getValue(), path + DocumentPath.step(field.getKey()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<String> found = in(node.get(i), path + "/" + i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}

package steward.supply;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of secrets that are looked for in files.
enum Secret {
    PRIVATE_KEY("-----BEGIN [A-Z ]*PRIVATE KEY-----", ""),
    CLOUD_KEY("\\bAKIA[0-9A-Z]{16}\\b", ""),
    FORGE_TOKEN("\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bglpat-[A-Za-z0-9_-]{20}\\b", ""),
    CHAT_TOKEN("\\bxox[abprs]-[0-9A-Za-z-]{10,}", ""),
    SIGNED_TOKEN("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+", ""),
    /// A setting that holds a value rather than naming where it comes from.
    SETTING(
            "(?im)^\\s*[\\w.\"-]*(password|passwd|secret|api[-_]?key|access[-_]?key)\"?\\s*[=:]\\s*\"?(?!\\$\\{)[^\\s\"#]{6,}",
            "properties|ya?ml|json|env");

    private final Pattern pattern;
    private final Pattern files;

    Secret(String pattern, String extensions) {
        this.pattern = Pattern.compile(pattern);
        this.files = Pattern.compile(extensions.isEmpty() ? ".*" : ".*\\.(" + extensions + ")");
    }

    /// The kind of the first secret that a file holds.
    static Optional<Secret> in(String fileName, String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.files.matcher(fileName).matches())
                .filter(kind -> kind.pattern.matcher(text).find())
                .findFirst();
    }
}

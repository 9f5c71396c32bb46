package steward.contracts.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sources say of a type and its components (`///` comments), so that schemas and pages say the same without a second copy.
final class SourceComments {

    private static final Pattern DECLARATION =
            Pattern.compile("(?:record|enum|interface|class) (\\w+)");
    private static final Pattern PARAM = Pattern.compile("@param (\\S+) (.*)");
    private static final Pattern LINK = Pattern.compile("\\{@link ([^}]*)}");

    private static final Map<Class<?>, Map<String, Comment>> READ = new ConcurrentHashMap<>();

    private SourceComments() {}

    /// What a type is; empty where its source is not ours.
    static String of(Class<?> type) {
        return comment(type).text();
    }

    /// What a component means: its `@param`, else the first sentence of what its type is.
    static String of(Class<?> record, String component, Class<?> type) {
        String own = comment(record).params().get(component);
        return own != null ? own : of(type).replaceFirst("(?s)(?<=\\w)\\. .*", ".");
    }

    private static Comment comment(Class<?> type) {
        Class<?> file = type;
        while (file.getEnclosingClass() != null) {
            file = file.getEnclosingClass();
        }
        return READ.computeIfAbsent(file, SourceComments::read)
                .getOrDefault(type.getSimpleName(), new Comment("", Map.of()));
    }

    private static Map<String, Comment> read(Class<?> file) {
        Path source =
                PublishedFile.MODULE.resolve(
                        "src/main/java/" + file.getName().replace('.', '/') + ".java");
        Map<String, Comment> comments = new LinkedHashMap<>();
        List<String> pending = new ArrayList<>();
        for (String line : lines(source)) {
            String stripped = line.strip();
            Matcher declaration = DECLARATION.matcher(stripped);
            if (stripped.startsWith("///")) {
                pending.add(stripped.substring(3).strip());
            } else if (declaration.find() && !pending.isEmpty()) {
                comments.put(declaration.group(1), Comment.from(pending));
                pending.clear();
            } else if (!stripped.startsWith("@")) {
                pending.clear();
            }
        }
        return comments;
    }

    private static List<String> lines(Path source) {
        try {
            return Files.exists(source) ? Files.readAllLines(source) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Comment(String text, Map<String, String> params) {

        static Comment from(List<String> lines) {
            StringBuilder text = new StringBuilder();
            Map<String, String> params = new LinkedHashMap<>();
            String current = null;
            for (String line : lines) {
                String plain = LINK.matcher(line).replaceAll(m -> "`" + simple(m.group(1)) + "`");
                Matcher param = PARAM.matcher(plain);
                if (param.matches()) {
                    current = param.group(1);
                    params.put(current, param.group(2));
                } else if (current != null) {
                    params.merge(current, plain, (a, b) -> (a + " " + b).strip());
                } else {
                    text.append(text.isEmpty() ? "" : " ").append(plain);
                }
            }
            return new Comment(text.toString().strip(), params);
        }

        private static String simple(String link) {
            return link.replaceFirst("^(\\w+\\.)*", "").replace('#', '.').replaceFirst("^\\.", "");
        }
    }
}

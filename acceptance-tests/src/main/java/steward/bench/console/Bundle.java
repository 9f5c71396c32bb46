package steward.bench.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bytes of the console's program as they are sent, compressed.
///
/// @param atFirst what the first view of the desk loads
/// @param later what is loaded once another screen or a chart is opened, all of it
record Bundle(long atFirst, long later) {

    private static final String MADE_IN = "moderator-console/target/web-bundler/prod/dist";

    static Bundle of(Path root, URI console, List<WatchedDesk.LoadedFile> loaded)
            throws IOException, InterruptedException {
        Set<String> first =
                loaded.stream().map(WatchedDesk.LoadedFile::name).collect(Collectors.toSet());
        long later = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String name : files(root.resolve(MADE_IN))) {
                if (!first.contains(name)) {
                    later += bytes(http, console.resolve(name));
                }
            }
        }
        return new Bundle(loaded.stream().mapToLong(WatchedDesk.LoadedFile::bytes).sum(), later);
    }

    private static List<String> files(Path made) throws IOException {
        try (Stream<Path> all = Files.walk(made.resolve("static"))) {
            return all.map(file -> "/" + made.relativize(file))
                    .filter(name -> name.endsWith(".js") || name.endsWith(".css"))
                    .toList();
        }
    }

    private static int bytes(HttpClient http, URI file) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(file).header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray())
                .body()
                .length;
    }
}

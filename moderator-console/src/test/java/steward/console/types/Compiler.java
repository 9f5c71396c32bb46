package steward.console.types;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// TypeScript's compiler as its jar holds it: the program itself, and in an archive beside it the types of the language and of the browser.
final class Compiler {

    /// What Node runs: reads the configuration, checks, and answers what is wrong, a line each.
    static final String SCRIPT =
            """
            const ts = require(compilerAt);
            const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: d => { throw new Error(ts.flattenDiagnosticMessageText(d.messageText, ' ')); } };
            const parsed = ts.getParsedCommandLineOfConfigFile(configAt, {}, host);
            const program = ts.createProgram(parsed.fileNames, parsed.options);
            const found = [...parsed.errors, ...ts.getPreEmitDiagnostics(program)];
            ts.formatDiagnostics(found, { getCurrentDirectory: () => '/', getCanonicalFileName: f => f, getNewLine: () => '\\n' });
            """;

    private Compiler() {}

    /// Puts its `lib` below a folder.
    static void unpackInto(Path folder) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        URI program = uri("META-INF/maven/org.mvnpm/typescript/pom.properties");
        URI jar = URI.create(program.toString().replaceFirst("!.*", "!/"));
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            Path versions = inside.getPath("META-INF/resources/_static/typescript");
            try (var all = Files.walk(versions)) {
                for (Path file : all.filter(Compiler::isProgram).toList()) {
                    Files.copy(file, lib.resolve(file.getFileName().toString()));
                }
            }
            unpackTypes(inside.getPath("META-INF/.more.tgz"), lib);
        }
    }

    private static boolean isProgram(Path file) {
        return String.valueOf(file.getFileName()).equals("typescript.js");
    }

    private static void unpackTypes(Path archive, Path lib) throws IOException {
        try (InputStream packed = Files.newInputStream(archive);
                TarArchiveInputStream entries =
                        new TarArchiveInputStream(new GZIPInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.startsWith("lib.") && name.endsWith(".d.ts")) {
                    Files.copy(entries, lib.resolve(name));
                }
            }
        }
    }

    private static URI uri(String resource) {
        try {
            return Objects.requireNonNull(
                            Compiler.class.getClassLoader().getResource(resource), resource)
                    .toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package steward.layout;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The compiled classes of every module of the build.
final class ModuleClasses {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private ModuleClasses() {}

    /// The root of the checkout that this module stands in.
    static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one holds mvnw");
            }
        }
        return folder;
    }

    /// Folders of all modules that have code of their own.
    static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        collect(checkout(), folders);
        return folders;
    }

    /// All of their main classes, but for those that the benchmarks' tool has generated.
    ///
    /// @throws IllegalStateException when a module has not been compiled
    static JavaClasses all() {
        List<Path> compiled = new ArrayList<>();
        for (Path folder : folders()) {
            Path classes = folder.resolve("target/classes");
            if (!Files.isDirectory(classes)) {
                throw new IllegalStateException(
                        folder + " is not compiled; build all modules first: ./mvnw test-compile");
            }
            compiled.add(classes);
        }
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPaths(compiled);
    }

    private static void collect(Path folder, List<Path> folders) {
        if (Files.isDirectory(folder.resolve("src/main/java"))) {
            folders.add(folder);
        }
        Matcher module = MODULE.matcher(read(folder.resolve("pom.xml")));
        while (module.find()) {
            collect(folder.resolve(module.group(1)), folders);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

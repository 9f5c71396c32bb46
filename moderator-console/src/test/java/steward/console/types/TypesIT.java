package steward.console.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages' TypeScript, checked by its own compiler: the bundler only drops the types. It runs after the module is packaged, which lays out the types of the libraries.
class TypesIT {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    @TempDir private static Path compiler;

    @BeforeAll
    static void unpack() throws IOException {
        Compiler.unpackInto(compiler);
    }

    @Test
    void everyTypeOfThePagesIsRight() throws Exception {
        assertThat(checked(MODULE.resolve("tsconfig.json"))).isEmpty();
    }

    /// That the check can fail: a text that lacks a language, and a number that is none.
    @Test
    void whatIsWrongIsFound() throws Exception {
        // Given
        Path planted = Files.createDirectories(compiler.resolve("planted"));
        Files.writeString(
                planted.resolve("planted.ts"),
                """
                import type { Texts } from '%s';
                export const size: number = 'large';
                export const texts: Texts<'a'> = { en: { a: 'a' }, ru: { a: 'a' }, ar: { a: 'a' }, ms: { a: 'a' } };
                """
                        .formatted(MODULE.resolve("src/main/resources/web/app/i18n/text")));
        Path config = planted.resolve("tsconfig.json");
        Files.writeString(
                config,
                """
                {"extends": "%s", "include": ["planted.ts"]}
                """
                        .formatted(MODULE.resolve("tsconfig.json")));

        // When
        String found = checked(config);

        // Then
        assertThat(found).contains("planted.ts(2,", "planted.ts(3,").contains("zh-CN");
    }

    private static String checked(Path config) throws JavetException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            node.getGlobalObject()
                    .set("compilerAt", compiler.resolve("lib/typescript.js").toString());
            node.getGlobalObject().set("configAt", config.toString());
            return node.getExecutor(Compiler.SCRIPT).executeString();
        }
    }
}

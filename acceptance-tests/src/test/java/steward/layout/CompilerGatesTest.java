package steward.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds small planted modules with the root `pom.xml` as their parent, so that it is this build's own settings that are proved.
class CompilerGatesTest {

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.steward</groupId>
                <artifactId>steward</artifactId>
                <version>0.1.0-SNAPSHOT</version>
                <relativePath>ROOT_POM</relativePath>
              </parent>
              <artifactId>planted</artifactId>
              <dependencies>
                <dependency>
                  <groupId>org.jspecify</groupId>
                  <artifactId>jspecify</artifactId>
                  <version>${jspecify.version}</version>
                </dependency>
              </dependencies>
            </project>
            """;

    /// Sources that break one check each, by what the compiler says of them.
    private static final Map<String, String> CHECKS =
            Map.of(
                    "[NullAway]",
                    "record P(@org.jspecify.annotations.Nullable String text) { int length() { return text.length(); } }",
                    "[TraditionalSwitchExpression]",
                    "class P { String of(int n) { return switch (n) { case 1: yield \"one\"; default: yield \"more\"; }; } }",
                    "[StatementSwitchToExpressionSwitch]",
                    "class P { String of(Thread.State s) { switch (s) { case NEW: return \"new\"; case RUNNABLE: return \"runs\"; default: return \"x\"; } } }",
                    "[UnusedVariable]",
                    "class P { private int forgotten; }",
                    "[MissingOverride]",
                    "class P { public String toString() { return \"\"; } }",
                    "[CheckReturnValue]",
                    "class P { @interface CheckReturnValue {} @CheckReturnValue int n() { return 1; } void ignore() { n(); } }");

    /// Likewise, what javac finds before Error Prone's turn comes.
    private static final Map<String, String> COMPILER =
            Map.of(
                    "found raw type",
                    "class P { java.util.List of() { return java.util.List.of(); } }",
                    "possible fall-through",
                    "class P { int of(int n) { int sum = 0; switch (n) { case 1: sum++; case 2: sum++; break; default: break; } return sum; } }",
                    "does not cover all possible input values",
                    "sealed interface P { record Yes() implements P {} record No() implements P {} static int of(P p) { return switch (p) { case Yes _ -> 1; }; } }");

    @TempDir Path module;

    @Test
    void eachCheckOfErrorProneRefusesItsPlantedViolation()
            throws IOException, InterruptedException {
        refusesEachOf(CHECKS);
    }

    @Test
    void eachWarningOfTheCompilerIsAnErrorAndSealedTypesAreCovered()
            throws IOException, InterruptedException {
        refusesEachOf(COMPILER);
    }

    @Test
    void codeOfAnotherFormatIsRefused() throws IOException, InterruptedException {
        plant("Untidy", "package planted;\n\nclass   Untidy {}\n");

        assertThat(build()).contains("BUILD FAILURE", "format violations", "Untidy.java");
    }

    private void refusesEachOf(Map<String, String> planted)
            throws IOException, InterruptedException {
        // Given
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> entry : planted.entrySet()) {
            String name = "Planted" + names.size();
            names.add(name + "\\.java:.*" + Pattern.quote(entry.getKey()));
            plant(name, "package planted;\n" + entry.getValue().replaceAll("\\bP\\b", name));
        }

        // When
        String output = build("-Dspotless.check.skip=true");

        // Then
        assertThat(output).contains("BUILD FAILURE");
        assertThat(names).allSatisfy(refusal -> assertThat(output).containsPattern(refusal));
    }

    private void plant(String name, String source) throws IOException {
        Path folder = Files.createDirectories(module.resolve("src/main/java/planted"));
        Files.writeString(folder.resolve(name + ".java"), source);
        Files.writeString(
                folder.resolve("package-info.java"),
                "@NullMarked\npackage planted;\n\nimport org.jspecify.annotations.NullMarked;\n");
        Files.writeString(
                module.resolve("pom.xml"),
                POM.replace(
                        "ROOT_POM",
                        module.toRealPath()
                                .relativize(
                                        ModuleClasses.checkout().toRealPath().resolve("pom.xml"))
                                .toString()));
    }

    private String build(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ModuleClasses.checkout().resolve("mvnw").toString());
        command.addAll(List.of("-B", "-o", "-f", module.resolve("pom.xml").toString()));
        Optional.ofNullable(System.getProperty("localRepository"))
                .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
        command.addAll(List.of(options));
        command.add("compile");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(ModuleClasses.checkout().toFile())
                        .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // the flags that javac's plugins need are read from .mvn of the folder that this names
        builder.environment().put("MAVEN_BASEDIR", ModuleClasses.checkout().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}

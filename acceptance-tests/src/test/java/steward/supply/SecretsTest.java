package steward.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No private key, access token or password is in the checkout.
class SecretsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".steward", "node_modules");

    @Test
    void noFileOfTheCheckoutHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        return NOT_OURS.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        // Latin-1 reads any bytes; what holds NUL is no text.
                        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                        if (text.indexOf(0) >= 0) {
                            return FileVisitResult.CONTINUE;
                        }
                        Secret.in(file.getFileName().toString(), text)
                                .ifPresent(kind -> found.add(ROOT.relativize(file) + ": " + kind));
                        return FileVisitResult.CONTINUE;
                    }
                });

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIV" + "ATE KEY-----",
                "-----BEGIN PRIV" + "ATE KEY-----",
                "key: AKIA" + "IOSFODNN7EXAMPLE",
                "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345",
                "xoxb-" + "123456789012-abcdefABCDEF",
                "Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJzdWIiOiJhIn0.c2lnbmF0dXJl",
                "quarkus.datasource.pass" + "word=hunter2secret",
                "client_sec" + "ret: 9f8e7d6c5b4a"
            })
    void aPlantedSecretIsFound(String planted) {
        assertThat(Secret.in("application.properties", planted)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.pass" + "word=${POSTGRES_PASSWORD}",
                "quarkus.oidc.token.audience=steward",
                "# the pass" + "word: set it in the environment"
            })
    void whatNamesASecretWithoutHoldingOneIsFine(String harmless) {
        assertThat(Secret.in("application.properties", harmless)).isEmpty();
    }
}

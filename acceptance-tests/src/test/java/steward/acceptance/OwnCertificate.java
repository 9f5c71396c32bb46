package steward.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate of one's own, which no public authority has signed, and the trust store that knows it; made by the JDK's keytool.
///
/// @param keys PKCS12, for servers
/// @param trust PKCS12, for clients
record OwnCertificate(Path keys, Path trust, String password) {

    static OwnCertificate make(Path folder, String password, List<String> hosts)
            throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Path trust = folder.resolve("trust.p12");
        Path certificate = folder.resolve("certificate.pem");
        String names = String.join(",", hosts.stream().map(host -> "dns:" + host).toList());
        keytool(
                folder,
                "-genkeypair -alias own -keyalg RSA -dname CN=own -validity 2 -keystore",
                keys.toString(),
                "-storepass",
                password,
                "-ext",
                "san=" + names);
        keytool(
                folder,
                "-exportcert -rfc -alias own -keystore",
                keys.toString(),
                "-storepass",
                password,
                "-file",
                certificate.toString());
        keytool(
                folder,
                "-importcert -noprompt -alias own -keystore",
                trust.toString(),
                "-storepass",
                password,
                "-file",
                certificate.toString());
        return new OwnCertificate(keys, trust, password);
    }

    /// What a TLS server of this process needs.
    SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, password.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /// Without the password.
    @Override
    public String toString() {
        return keys.toString();
    }

    private static void keytool(Path folder, String options, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of(more));
        Path log = folder.resolve("keytool.log");
        Process keytool =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool failed: " + Files.readString(log));
        }
    }
}

package steward.localplatform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import steward.localplatform.backup.CopyManifest.FileSum;

/// One file on its way, with the sum of what was read.
final class CopiedFile {

    private CopiedFile() {}

    static FileSum copy(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            return through(from, out);
        }
    }

    static FileSum read(Path file) throws IOException {
        return through(file, OutputStream.nullOutputStream());
    }

    private static FileSum through(Path from, OutputStream out) throws IOException {
        MessageDigest sum = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), sum)) {
            long size = in.transferTo(out);
            return new FileSum(size, HexFormat.of().formatHex(sum.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}

package steward.localplatform.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// Formats the data folder when it never was, then runs the broker, in one JVM.
///
/// Argument: the path of a `server.properties`.
public final class Broker {

    private Broker() {}

    /// @throws IOException when the properties can't be read
    public static void main(String[] arguments) throws IOException {
        String properties = arguments[0];
        if (!isFormatted(properties)) {
            format(properties);
        }
        Kafka.main(new String[] {properties});
    }

    private static boolean isFormatted(String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path))) {
            properties.load(reader);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }

    private static void format(String properties) {
        String clusterId = Uuid.randomUuid().toString();
        String[] command = {"format", "--standalone", "-t", clusterId, "-c", properties};
        int exitCode = StorageTool.execute(command, System.out);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

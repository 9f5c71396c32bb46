package steward.localplatform.service;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.localplatform.process.CannotStart;

/// One service, as `services.yaml` names it.
///
/// @param option the stem of its port's option, `--<option>-port`
/// @param classPath from the root of the checkout
/// @param mainClass Quarkus' own when none is named
/// @param database the name of its database; null when it keeps no rows
/// @param heapMb the most that its heap may take, in MiB
public record ServiceSpec(
        String name,
        String option,
        int port,
        Path classPath,
        @Nullable String mainClass,
        @Nullable String database,
        int heapMb) {

    /// The services of Steward.
    public static List<ServiceSpec> shipped() {
        return listed("services.yaml");
    }

    /// The services and the screens in front of them.
    public static List<ServiceSpec> withScreens() {
        return Stream.concat(shipped().stream(), listed("console.yaml").stream()).toList();
    }

    private static List<ServiceSpec> listed(String file) {
        try (InputStream yaml =
                Objects.requireNonNull(
                        ServiceSpec.class.getResourceAsStream("/steward/localplatform/" + file))) {
            return parse(yaml);
        } catch (IOException broken) {
            throw new CannotStart("Cannot read the list of services", broken);
        }
    }

    /// Another list of services, in the same format.
    public static List<ServiceSpec> read(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return parse(yaml);
        } catch (IOException broken) {
            throw new CannotStart("Cannot read " + file + ": " + broken.getMessage(), broken);
        }
    }

    public String portOption() {
        return "--" + option + "-port";
    }

    /// The same service on another port.
    public ServiceSpec on(int otherPort) {
        return new ServiceSpec(name, option, otherPort, classPath, mainClass, database, heapMb);
    }

    /// Another instance of the same service, with a name, a log and a state folder of its own.
    public ServiceSpec instance(String otherName, int otherPort) {
        return new ServiceSpec(
                otherName, option, otherPort, classPath, mainClass, database, heapMb);
    }

    String main() {
        return mainClass == null ? ServiceJvm.MAIN : mainClass;
    }

    private static List<ServiceSpec> parse(InputStream yaml) throws IOException {
        return new YAMLMapper().readValue(yaml, new TypeReference<List<ServiceSpec>>() {});
    }
}

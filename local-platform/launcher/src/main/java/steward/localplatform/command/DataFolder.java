package steward.localplatform.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import steward.localplatform.process.Checkout;

/// The option that says where a platform's data lies.
public final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the platform's data and logs (default: .steward).")
    private @Nullable Path folder;

    /// Its absolute path; in the checkout unless another was chosen.
    public Path of(Checkout checkout) {
        Path chosen = folder == null ? checkout.root().resolve(".steward") : folder;
        return chosen.toAbsolutePath().normalize();
    }
}

package steward.intake.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;

/// What an operator registers of a client.
///
/// @param products it may report about; empty or absent: any
/// @param markets it may report for, ISO 3166-1 alpha-2; absent: any
/// @param active false suspends it; absent: true
@Schema(name = "Client")
record ClientRequest(
        @Schema(examples = "social-app") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
                String id,
        @Nullable @Size(max = 200)
                List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String> products,
        @Nullable @Size(max = 300) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> markets,
        @Nullable Boolean active) {

    Client client() {
        return new Client(
                new ClientId(id),
                products == null ? Set.of() : Set.copyOf(products),
                markets == null ? null : Set.copyOf(markets),
                !Boolean.FALSE.equals(active),
                Map.of());
    }
}

package steward.intake.client;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.ReporterKind;

/// A registered client as operators see it.
record ClientView(
        String id,
        List<String> products,
        @Nullable List<String> markets,
        boolean active,
        List<FlaggerView> flaggers) {

    /// A registered flagger.
    record FlaggerView(
            String id,
            ReporterKind kind,
            List<String> fields,
            @Nullable Instant expiresAt,
            boolean suspended) {

        static FlaggerView of(Flagger flagger) {
            return new FlaggerView(
                    flagger.id(),
                    flagger.kind(),
                    flagger.fields(),
                    flagger.expiresAt(),
                    flagger.suspended());
        }
    }

    static ClientView of(Client client) {
        return new ClientView(
                client.id().value(),
                client.products().stream().sorted().toList(),
                client.markets() == null ? null : client.markets().stream().sorted().toList(),
                client.active(),
                client.flaggers().values().stream()
                        .sorted(Comparator.comparing(Flagger::id))
                        .map(FlaggerView::of)
                        .toList());
    }
}

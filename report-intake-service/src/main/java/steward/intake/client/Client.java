package steward.intake.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReporterKind;

/// A registered product system.
///
/// @param products that it may report about; empty: any
/// @param markets that it may report for; null: any
/// @param active false while it is suspended
/// @param flaggers by their id
public record Client(
        ClientId id,
        Set<String> products,
        @Nullable Set<String> markets,
        boolean active,
        Map<String, Flagger> flaggers) {

    public Client {
        products = Set.copyOf(products);
        markets = markets == null ? null : Set.copyOf(markets);
        flaggers = Map.copyOf(flaggers);
    }

    public boolean mayReportAbout(String product) {
        return products.isEmpty() || products.contains(product);
    }

    public boolean mayReportFor(String market) {
        return markets == null || markets.contains(market);
    }

    /// Checks what a reporter says it is. Only staff and trusted flaggers need a registration, of just that kind.
    public Vetting vet(ReporterKind kind, @Nullable String reporterId, Instant now) {
        return switch (kind) {
            case USER, AUTOMATED, ANONYMOUS -> new Vetting.Vouched(List.of());
            case STAFF, TRUSTED_FLAGGER -> {
                Flagger flagger = reporterId == null ? null : flaggers.get(reporterId);
                yield flagger == null || flagger.kind() != kind
                        ? new Vetting.Refused("registered")
                        : flagger.at(now);
            }
        };
    }
}

package steward.review.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import steward.contracts.access.Suitability.CertifiedLanguage;

/// What certificates vouch for, client by client.
public final class Certifying {

    private Certifying() {}

    /// @param tables those in force, at most one per client
    /// @return in an order that only the content decides, so that the same is told the same way
    public static List<CertifiedLanguage> by(
            Collection<Certificate> certificates, Collection<LevelTable> tables, Instant now) {
        List<CertifiedLanguage> certified = new ArrayList<>();
        for (LevelTable table : tables) {
            for (Certificate certificate : certificates) {
                List<String> levels = table.reachedBy(certificate);
                if (certificate.isInForce(now) && !levels.isEmpty()) {
                    certified.add(
                            new CertifiedLanguage(
                                    table.client(),
                                    certificate.language(),
                                    levels,
                                    certificate.until()));
                }
            }
        }
        certified.sort(
                Comparator.comparing((CertifiedLanguage one) -> one.client().value())
                        .thenComparing(CertifiedLanguage::language)
                        .thenComparingInt(one -> one.levels().size())
                        .thenComparing(one -> String.valueOf(one.until())));
        return List.copyOf(certified);
    }
}

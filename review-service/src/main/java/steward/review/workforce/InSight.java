package steward.review.workforce;

import org.hibernate.reactive.mutiny.Mutiny;

/// The condition that every query of the register has for people `p`.
final class InSight {

    static final String CONDITION =
            """
            (:everyone or ((:everyRegion or p.regions && cast(:regions as text[])) and (:firm = '' or p.vendor = :firm) and (:site = '' or p.site = :site)))
            """;

    private InSight() {}

    static Mutiny.SelectionQuery<String> bind(Mutiny.SelectionQuery<String> query, Sight sight) {
        return query.setParameter("everyone", sight.everyone())
                .setParameter("everyRegion", sight.everyRegion())
                .setParameter("regions", sight.regions().toArray(String[]::new))
                .setParameter("firm", sight.firm())
                .setParameter("site", sight.site());
    }
}

package steward.review.question;

import java.util.List;
import steward.contracts.decision.Party;

/// What may be asked.
record CatalogueView(List<Entry> questions) {

    /// A question.
    ///
    /// @param text in English, with its variables in braces; people are asked in their language
    record Entry(String question, Party party, String text) {}

    static CatalogueView of(Catalogue catalogue) {
        return new CatalogueView(
                catalogue.all().stream()
                        .map(entry -> new Entry(entry.id(), entry.party(), entry.text()))
                        .toList());
    }
}

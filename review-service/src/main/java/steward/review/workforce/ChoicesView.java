package steward.review.workforce;

import java.util.List;

/// What a person chose, and what follows: shown to them and to operators, never to whoever leads them.
///
/// @param withheld categories that they are not given
record ChoicesView(
        String person, List<OptOut> optOuts, List<Consent> consents, List<String> withheld) {

    static ChoicesView of(PersonRow row) {
        return new ChoicesView(
                row.id(),
                row.profile().optOuts(),
                row.profile().consents(),
                row.profile().withheld());
    }
}
